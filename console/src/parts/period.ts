/** Two business dates of the store; the first is compared with the last. */
export interface Period {
  from: string;
  to: string;
}

/** As far as the trend of tiers reaches in one answer. */
export const LONGEST = 400;
export const USUAL = 30;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export function todayIn(timeZone: string, now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
}

export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

export function isDate(text: string | null): text is string {
  return text !== null && DATE.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** The dates of an address: what is missing, in the future or the wrong way round is replaced by the usual. */
export function periodIn(address: URLSearchParams, today: string): Period {
  const to = address.get('to');
  const last = isDate(to) && to <= today ? to : today;
  const from = address.get('from');
  const earliest = daysBefore(last, LONGEST - 1);
  if (!isDate(from) || from > last) {
    return { from: daysBefore(last, USUAL), to: last };
  }
  return { from: from < earliest ? earliest : from, to: last };
}
