import dayjs from 'dayjs';

const SEPTEMBER = Date.UTC(2026, 8, 5);

/** How a variety of a language writes a date, as a pattern of the calendar: `MMM D, YYYY` for `en-US`, `D MMM YYYY` for `en-GB`. */
export function datePattern(language: string): string {
  const medium = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return medium.formatToParts(SEPTEMBER).map(letters).join('');
}

/** The calendar writes and reads the months of English as the variety does: `Sept` in Britain. */
export function nameMonths(language: string): void {
  const short = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, month) => {
    const parts = short.formatToParts(Date.UTC(2026, month, 5));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  });
  Object.assign(dayjs.Ls.en ?? {}, { monthsShort: names });
}

function letters({ type, value }: Intl.DateTimeFormatPart): string {
  switch (type) {
    case 'year':
      return 'YYYY';
    case 'month':
      return /^\d+$/.test(value) ? 'M'.repeat(value.length) : 'MMM';
    case 'day':
      return 'D'.repeat(value.length);
    default:
      return value.replace(/[A-Za-z]+/g, '[$&]');
  }
}
