/** A day as readers see it: '2026-03-10' → '2026 年 3 月 10 日'. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}
