import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Looks } from '../app/Looks';
import { speak } from '../i18n';
import { formatFor } from '../i18n/format';
import { DateField } from './DateField';

const chosen: string[] = [];
const show = (value = '2026-03-02', max = '2026-03-31') =>
  render(
    <Looks>
      <DateField label="day" value={value} max={max} onChange={(date) => chosen.push(date)} />
    </Looks>,
  );

afterEach(async () => {
  vi.restoreAllMocks();
  await speak('zh-CN');
});

describe('a date', () => {
  test('is read as the reader writes dates', async () => {
    show();
    expect(await screen.findByDisplayValue('2026年3月2日')).toBeInTheDocument();
    await speak('en');
    expect(await screen.findByDisplayValue('Mar 2, 2026')).toBeInTheDocument();
  });

  test('is read as the other dates of the page where the day comes first, and typed so', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
    await speak('en');
    show();
    const field = await screen.findByDisplayValue('2 Mar 2026');
    await userEvent.clear(field);
    await userEvent.type(field, '4 Mar 2026{Enter}');
    expect(chosen.splice(0)).toEqual(['2026-03-04']);
    show('2026-09-05', '2026-12-31');
    expect(await screen.findByDisplayValue(formatFor('en-GB', 'UTC').day('2026-09-05'))).toBeInTheDocument();
  });

  test('can be typed in digits, but not beyond its bounds', async () => {
    show();
    const field = await screen.findByDisplayValue('2026年3月2日');
    for (const typed of ['2026-04-01', '2026-03-05']) {
      await userEvent.clear(field);
      await userEvent.type(field, `${typed}{Enter}`);
    }
    expect(chosen).toEqual(['2026-03-05']);
  });
});
