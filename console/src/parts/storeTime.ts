/** The store's wall clock at an instant, as a field for a moment has it: `2026-12-06T09:00`. */
export function wallClock(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** The instant at which the store's clock shows this; where it shows it twice, or never, one close by. */
export function instantAt(wall: string, timeZone: string): string | undefined {
  const wanted = Date.parse(`${wall}Z`);
  if (Number.isNaN(wanted)) {
    return undefined;
  }
  let instant = wanted;
  for (let tries = 0; tries < 2; tries++) {
    instant += wanted - Date.parse(`${wallClock(instant, timeZone)}Z`);
  }
  return new Date(instant).toISOString();
}

const HOUR = 3_600_000;

/** The next full hour with some minutes to spare, so that what is the earliest now is not too early when it is sent. */
export function fullHourAfter(instant: number): number {
  return Math.ceil((instant + HOUR / 6) / HOUR) * HOUR;
}
