import { describe, expect, test } from 'vitest';
import { SHIPPED_TEXT } from '../../testing/policySamples';
import { valueAt } from '../paths';
import { bodyOf, draftOf, edited } from './draft';
import { readDraft, storeDraft } from './storedDraft';

const START = draftOf(SHIPPED_TEXT, 'why');

describe('a draft', () => {
  test('is written again as text when a field changes', () => {
    const after = edited(START, { kind: 'set', path: 'ladder[3].enter', value: 9600 });
    expect(valueAt(JSON.parse(after.text), 'ladder[3].enter')).toBe(9600);
  });

  test('takes what is typed, letter by letter, and keeps the last that was whole', () => {
    const typed = START.text.replace('8000', '9600');
    const whole = edited(START, { kind: 'write', text: typed });
    expect(valueAt(whole.document, 'ladder[3].enter')).toBe(9600);
    const broken = edited(whole, { kind: 'write', text: `${typed},` });
    expect(broken.broken).toBeDefined();
    expect(broken.text).toBe(`${typed},`);
    expect(broken.document).toBe(whole.document);
    expect(edited(broken, { kind: 'write', text: typed }).broken).toBeUndefined();
  });

  test('is no policy where it is no object', () => {
    expect(edited(START, { kind: 'write', text: '[1]' }).broken).toBeDefined();
  });

  test('is sent with its comment beside its fields', () => {
    expect(bodyOf(START)).toEqual({ ...SHIPPED_TEXT, comment: 'why' });
  });

  test('that was not saved is there again after a reload, for the same beginning only', () => {
    const after = edited(START, { kind: 'set', path: 'windowDays', value: 30 });
    storeDraft('3', START, after);
    expect(readDraft('3', START)?.document.windowDays).toBe(30);
    expect(readDraft('3', after)).toBeUndefined();
    storeDraft('3', START, START);
    expect(readDraft('3', START)).toBeUndefined();
  });
});
