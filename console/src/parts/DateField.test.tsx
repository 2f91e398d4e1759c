import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { Looks } from '../app/Looks';
import { speak } from '../i18n';
import { DateField } from './DateField';

const chosen: string[] = [];
const show = () =>
  render(
    <Looks>
      <DateField label="day" value="2026-03-02" max="2026-03-31" onChange={(date) => chosen.push(date)} />
    </Looks>,
  );

describe('a date', () => {
  test('is read as the reader writes dates', async () => {
    show();
    expect(await screen.findByDisplayValue('2026年3月2日')).toBeInTheDocument();
    await speak('en');
    expect(await screen.findByDisplayValue('Mar 2, 2026')).toBeInTheDocument();
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
