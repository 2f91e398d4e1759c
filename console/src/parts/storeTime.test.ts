import { expect, test } from 'vitest';
import { fullHourAfter, instantAt, wallClock } from './storeTime';

test.each([
  ['2026-12-06T09:00', 'Asia/Shanghai', '2026-12-06T01:00:00.000Z'],
  ['2026-07-01T00:00', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
  ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
])('%s in %s is one instant, there and back', (wall, zone, instant) => {
  expect(instantAt(wall, zone)).toBe(instant);
  expect(wallClock(Date.parse(instant), zone)).toBe(wall);
});

test('what is no time is no instant', () => {
  expect(instantAt('', 'Asia/Shanghai')).toBeUndefined();
});

test('the next full hour leaves time to press the button', () => {
  const at = (time: string) => Date.parse(`2026-12-06T${time}:00Z`);
  expect(fullHourAfter(at('08:01'))).toBe(at('09:00'));
  expect(fullHourAfter(at('08:55'))).toBe(at('10:00'));
});
