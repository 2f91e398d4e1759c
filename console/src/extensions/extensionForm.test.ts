import { ProblemError } from '@rung/client';
import { describe, expect, test } from 'vitest';
import { customersIn, flawsOf, requestOf } from './extensionForm';

describe('customers', () => {
  test('are written one to a line or between commas, each once', () => {
    expect(customersIn(' C-1, C-2\nC-3，C-1；C-4、')).toEqual(['C-1', 'C-2', 'C-3', 'C-4']);
    expect(customersIn(undefined)).toEqual([]);
  });
});

describe('a draft', () => {
  const entered = { tier: 'gold', customers: 'C-1', until: '2027-01-31', reinstateSince: '', comment: 'outage' };

  test('is for a tier or for customers, never for both', () => {
    expect(requestOf({ ...entered, group: 'tier' })).toEqual({
      comment: 'outage',
      until: '2027-01-31',
      reinstateSince: null,
      tier: 'gold',
      externalIds: null,
    });
    expect(requestOf({ ...entered, group: 'named' })).toMatchObject({ tier: null, externalIds: ['C-1'] });
  });

  test('names the customers that are unknown', () => {
    const refused = new ProblemError(
      {
        type: 'x',
        title: 'x',
        status: 422,
        errors: [
          { field: 'externalIds[1]', reason: 'unknown' },
          { field: 'externalIds[2]', reason: 'unknown' },
          { field: 'until', reason: 'too far' },
        ],
      } as ConstructorParameters<typeof ProblemError>[0],
      'post /points/extensions',
    );
    expect(flawsOf(refused, ['C-1', 'C-2', 'C-3'])).toEqual([
      { name: ['customers'], errors: ['C-2: unknown', 'C-3: unknown'] },
      { name: ['until'], errors: ['too far'] },
    ]);
  });
});
