import { describe, expect, test } from 'vitest';
import { policySchema, SHIPPED_TEXT } from '../../testing/policySamples';
import { withValue } from '../paths';
import { stillTrue } from './faults';
import { faultsOf } from './schemaFaults';

const schema = policySchema();

describe('the schema', () => {
  test('has nothing against the shipped policy', () => {
    expect(faultsOf(SHIPPED_TEXT, schema)).toEqual([]);
  });

  test.each([
    ['ladder[3].enter', -5, 'ladder[3].enter', 'minimum', '0'],
    ['ladder[0].enter', 3, 'ladder[0].enter', 'const', '0'],
    ['cycle.kind', undefined, 'cycle.kind', 'required', undefined],
    ['cycle.length', '1Y', 'cycle.length', 'pattern', undefined],
    ['windowDays', 3.5, 'windowDays', 'type', 'integer'],
    ['rfm.orders', [1, 2], 'rfm.orders', 'minItems', '4'],
    ['rfm.orders', [1, null, 3, 4], 'rfm.orders[1]', 'type', 'integer'],
    ['measure', 'luck', 'measure', 'enum', 'growthValue, spend, orders'],
    ['extra', 1, 'extra', 'false', ''],
    ['components[6].halfLifeDays', 9, 'components[6].halfLifeDays', 'false', ''],
  ])('refuses %s = %s at %s by %s', (path, value, at, keyword, wanted) => {
    const faults = faultsOf(withValue(SHIPPED_TEXT, path, value), schema);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ path: at, keyword, ...(wanted === undefined ? {} : { wanted }) });
  });

  test('tells all that is wrong at once', () => {
    const wrong = withValue(withValue(SHIPPED_TEXT, 'ladder[3].enter', -5), 'cycle.grace', '30');
    expect(faultsOf(wrong, schema).map(({ path }) => path)).toEqual(['cycle.grace', 'ladder[3].enter']);
  });
});

test('what the service refused is told until it is changed', () => {
  const faults = ['ladder[3]', 'cycle.grace'].map((path) => ({ path, reason: 'no' }));
  const now = withValue(SHIPPED_TEXT, 'ladder[3].keep', 1);
  expect(stillTrue(faults, SHIPPED_TEXT, now).map(({ path }) => path)).toEqual(['cycle.grace']);
});
