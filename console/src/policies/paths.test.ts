import { describe, expect, test } from 'vitest';
import { SHIPPED_TEXT } from '../testing/policySamples';
import { counterpart, type JsonObject, pathOf, stepsOf, valueAt, withValue } from './paths';

describe('a path into a policy', () => {
  test('is walked by places and by codes', () => {
    expect(stepsOf('ladder[3].names.zh-CN')).toEqual(['ladder', 3, 'names', 'zh-CN']);
    expect(pathOf(['ladder', 3, 'names', 'zh-CN'])).toBe('ladder[3].names.zh-CN');
    expect(valueAt(SHIPPED_TEXT, 'ladder[3].enter')).toBe(8000);
    expect(valueAt(SHIPPED_TEXT, 'ladder[gold].enter')).toBe(8000);
    expect(valueAt(SHIPPED_TEXT, 'ladder[9].enter')).toBeUndefined();
    expect(valueAt(SHIPPED_TEXT, 'cycle.toString')).toBeUndefined();
  });

  test('leads to the same tier in another policy, wherever it stands there', () => {
    const other: JsonObject = { ladder: [{ code: 'gold', enter: 7 }] };
    expect(counterpart('ladder[3].enter', SHIPPED_TEXT, other)).toBe(7);
    expect(counterpart('ladder[2].enter', SHIPPED_TEXT, other)).toBeUndefined();
  });
});

describe('a changed policy', () => {
  test('differs at the path alone, and leaves the other as it was', () => {
    const changed = withValue(SHIPPED_TEXT, 'ladder[3].enter', 9600);
    expect(valueAt(changed, 'ladder[3].enter')).toBe(9600);
    expect(valueAt(changed, 'ladder[2]')).toBe(valueAt(SHIPPED_TEXT, 'ladder[2]'));
    expect(valueAt(SHIPPED_TEXT, 'ladder[3].enter')).toBe(8000);
  });

  test('loses with its last field the object around it', () => {
    const capped = withValue({}, 'caps.activitiesPerDay.visit', 1);
    expect(capped).toEqual({ caps: { activitiesPerDay: { visit: 1 } } });
    expect(withValue(capped, 'caps.activitiesPerDay.visit', undefined)).toEqual({});
    expect(withValue({ measure: 'spend' }, 'caps.perDay', undefined)).toEqual({ measure: 'spend' });
  });
});
