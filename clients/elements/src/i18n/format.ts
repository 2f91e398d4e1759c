import type { Money } from '../api/shapes';

/** How one language writes numbers, money and time. Instants are shown in the store's zone, business dates as they are. */
export interface Format {
  number(value: number | string): string;
  /** With its sign: `+120`, `−30`. */
  change(value: number): string;
  money(money: Money): string;
  instant(iso: string): string;
  /** The day of an instant, or a business date. */
  day(iso: string): string;
}

const formats = new Map<string, Format>();

/** @param language a BCP 47 tag */
export function formatFor(language: string, timeZone: string): Format {
  const key = `${language} ${timeZone}`;
  const known = formats.get(key);
  if (known) {
    return known;
  }
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const change = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
  // the server's English sentences write `30 November 2026`
  const [dates, dateStyle] = language.startsWith('en') ? (['en-GB', 'long'] as const) : ([language, 'medium'] as const);
  const instant = new Intl.DateTimeFormat(dates, { dateStyle, timeStyle: 'short', timeZone });
  const dayThere = new Intl.DateTimeFormat(dates, { dateStyle, timeZone });
  const businessDay = new Intl.DateTimeFormat(dates, { dateStyle, timeZone: 'UTC' });
  const made: Format = {
    number: (value) => number.format(decimal(value)),
    change: (value) => change.format(value),
    money: ({ amount, currency }) =>
      new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        trailingZeroDisplay: 'stripIfInteger',
      } as Intl.NumberFormatOptions).format(decimal(amount)),
    instant: (iso) => instant.format(new Date(iso)),
    day: (iso) =>
      iso.length === 10 ? businessDay.format(new Date(`${iso}T00:00:00Z`)) : dayThere.format(new Date(iso)),
  };
  formats.set(key, made);
  return made;
}

/** Intl takes a decimal as text and loses no digit of it; the compiler's types only know numeric literals. */
function decimal(value: number | string): number {
  return value as number;
}
