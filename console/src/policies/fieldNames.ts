import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isWord, useWords } from '../i18n/words';
import { type Json, textAt, valueAt } from './paths';
import { nameIn } from './tierNames';

/** The name of a field in our vocabulary, without the tier or component: `ladder[gold].enter` is `ladder_enter`. */
export function fieldKey(path: string): string {
  return path.replace(/\[[^\]]*]/g, '').replaceAll('.', '_');
}

export function isNamed(path: string): boolean {
  return isWord('policyField', fieldKey(path));
}

/** The place in a list: `ladder[3].enter` and `ladder[gold].enter` are both of a tier. */
export function subjectOf(path: string, policy: Json | undefined): { list: string; code: string } | undefined {
  const [, list, place] = /^(ladder|components|refresh\.thresholds)\[([^\]]+)]/.exec(path) ?? [];
  if (list === undefined || place === undefined) {
    return undefined;
  }
  const code = /^\d+$/.test(place) ? textAt(valueAt(policy, `${list}[${place}]`), 'code') : place;
  return { list, code: code || `${Number(place) + 1}` };
}

/** What a place of a policy is called: the tier or component, then the field. */
export function useFieldNames(policy: Json | undefined): (path: string) => string {
  const words = useWords();
  const { language } = useTranslation().i18n;
  return useCallback(
    (path) => {
      const subject = subjectOf(path, policy);
      const field = isNamed(path) ? words('policyField', fieldKey(path)) : path;
      if (!subject) {
        return field;
      }
      const of =
        subject.list === 'components'
          ? words('component', subject.code)
          : (nameIn(policy, subject.code, language) ?? subject.code);
      return `${of} · ${field}`;
    },
    [policy, words, language],
  );
}
