import { useCallback } from 'react';
import { useWords } from '../../i18n/words';

/** An action's name with the key of its word: i18n takes a dot for a step. */
export function wordKey(action: string): string {
  return action.replaceAll('.', '_');
}

/** What an action such as `policy.published` is called; its code where there is no word yet. */
export function useActionWord(): (action: string) => string {
  const words = useWords();
  return useCallback(
    (action) => {
      const word = words('auditAction', wordKey(action));
      return word === wordKey(action) ? action : word;
    },
    [words],
  );
}
