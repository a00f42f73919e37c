/** Words of the reports' forms; what a report says stands in `domain/report`. */
export const reportWords = {
  contents: '目录',
  radar: (axes: string, series: string): string => `雷达图。各轴：${axes}。图线：${series}。`,
  comma: '，',
  day: (year: number, month: number, date: number): string => `${year} 年 ${month} 月 ${date} 日`,
  summarySheet: '概览',
} as const;

/** A day as readers see it. */
export function reportDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return reportWords.day(year, month, date);
}
