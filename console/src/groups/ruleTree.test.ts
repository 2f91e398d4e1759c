import { describe, expect, test } from 'vitest';
import { asList, draftOf, newCondition, ofKind, replaced, ruleOf, withMore, without } from './ruleTree';

const GOLD = { kind: 'one-of' as const, of: 'tier', values: ['gold'] };
const VISITED = newCondition('done');

describe('a rule that is written', () => {
  test('grows, changes and shrinks without changing the one before', () => {
    const rule = asList(GOLD);
    const more = withMore(rule, VISITED);
    expect(more).toEqual({ kind: 'all', rules: [GOLD, VISITED] });
    expect(replaced(more, 0, VISITED).rules).toEqual([VISITED, VISITED]);
    expect(without(more, 0).rules).toEqual([VISITED]);
    expect(rule).toEqual({ kind: 'all', rules: [GOLD] });
  });

  test('of several is denied as a whole', () => {
    const both = { kind: 'any' as const, rules: [GOLD, VISITED] };
    expect(ofKind(both, 'not')).toEqual({ kind: 'not', rules: [{ kind: 'all', rules: [GOLD, VISITED] }] });
    expect(ofKind(asList(GOLD), 'not')).toEqual({ kind: 'not', rules: [GOLD] });
  });

  test('is sent without what was not said', () => {
    const read = { kind: 'not', rules: [{ ...GOLD, rules: null, atLeast: null, group: null }], of: null };
    expect(draftOf(read)).toEqual({ kind: 'not', rules: [GOLD] });
    expect(ruleOf({ ...VISITED, atMost: null })).toEqual({ kind: 'done', of: 'visit', days: 30, atLeast: 1 });
  });
});
