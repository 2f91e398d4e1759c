import type { Api } from '@rung/client';

/** How one language writes numbers, money and time. Instants are shown in the store's zone, business dates as they are. */
export interface Format {
  number(value: number | string): string;
  percent(fraction: number, digits?: number): string;
  money(money: Api.Money): string;
  instant(iso: string): string;
  day(isoDate: string): string;
  /** "12 seconds ago". */
  ago(iso: string, now: number): string;
}

/** The browser's own variety of a language, so that a reader in Britain finds the day before the month. */
export function regional(language: string, asked: readonly string[] = navigator.languages): string {
  return asked.find((tag) => tag.startsWith(`${language}-`)) ?? language;
}

export function formatFor(language: string, timeZone: string): Format {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const instant = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', timeZone });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const ago = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return {
    number: (value) => number.format(decimal(value)),
    percent: (fraction, digits = 1) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(fraction),
    money: ({ amount, currency }) =>
      new Intl.NumberFormat(language, { style: 'currency', currency }).format(decimal(amount)),
    instant: (iso) => instant.format(new Date(iso)),
    day: (isoDate) => day.format(new Date(`${isoDate}T00:00:00Z`)),
    ago: (iso, now) => {
      const [value, unit] = rounded((new Date(iso).getTime() - now) / 1000);
      return ago.format(value, unit);
    },
  };
}

/** Intl takes a decimal as text and loses no digit of it; the compiler's types only know numeric literals. */
function decimal(value: number | string): number {
  return value as number;
}

function rounded(seconds: number): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(seconds);
  if (size < 60) {
    return [Math.round(seconds), 'second'];
  }
  if (size < 3600) {
    return [Math.round(seconds / 60), 'minute'];
  }
  return size < 86_400 ? [Math.round(seconds / 3600), 'hour'] : [Math.round(seconds / 86_400), 'day'];
}
