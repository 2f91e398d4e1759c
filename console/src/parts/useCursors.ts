import { useState } from 'react';

/**
 * Pages behind a cursor can only be walked: the way back is the cursors that were passed.
 *
 * @param scope what is listed; cursors of another list are forgotten
 */
export function useCursors(scope: string) {
  const [walked, setWalked] = useState<{ scope: string; passed: string[] }>({ scope, passed: [] });
  const passed = walked.scope === scope ? walked.passed : [];
  return {
    after: passed.at(-1),
    page: passed.length + 1,
    forward: (next: string) => setWalked({ scope, passed: [...passed, next] }),
    back: () => setWalked({ scope, passed: passed.slice(0, -1) }),
  };
}
