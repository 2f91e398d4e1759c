/** The calendar quarter that holds a date: the period most goals are set for. */
export function quarterOf(date: string): { from: string; to: string } {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const first = Math.floor((month - 1) / 3) * 3;
  const day = (monthIndex: number, dayOfMonth: number) =>
    new Date(Date.UTC(year, monthIndex, dayOfMonth)).toISOString().slice(0, 10);
  return { from: day(first, 1), to: day(first + 3, 0) };
}
