const formatted = new Map<string, string>();

/** A day as readers see it: '2026-03-10' → '2026 年 3 月 10 日'. Kept, since a register tells of few days many times. */
export function formatDay(day: string): string {
  const known = formatted.get(day);
  if (known !== undefined) return known;
  const [year, month, date] = day.split('-').map(Number);
  const text = `${year} 年 ${month} 月 ${date} 日`;
  formatted.set(day, text);
  return text;
}
