import { isProblem } from '@rung/client';
import { NoToken } from '../api/session';
import type { Language } from '../i18n/language';
import { text } from '../i18n/texts';

export interface ProblemWords {
  title: string;
  /** What to do next. */
  help: string;
  /** The server's own words, in the reader's language, where they help. */
  detail?: string;
  /** The way out is to sign in. */
  signIn: boolean;
  /** Trying again may help. */
  retry: boolean;
}

/** Every way in which a call can fail, in the reader's words. */
export function problemWords(failure: unknown, language: Language): ProblemWords {
  const say = (name: 'unreachable' | 'expired' | 'forbidden' | 'busy' | 'broken' | 'noToken' | 'other') => ({
    title: text(language, `problem.${name}`),
    help: text(language, `problem.${name}Help`),
    signIn: false,
    retry: true,
  });
  if (failure instanceof NoToken) {
    return { ...say(failure.why), signIn: failure.why === 'expired' };
  }
  if (isProblem(failure, 401)) {
    return { ...say('expired'), signIn: true };
  }
  if (!isProblem(failure) || failure.status === 0) {
    return say('unreachable');
  }
  if (failure.status === 403) {
    return { ...say('forbidden'), signIn: true, retry: false };
  }
  if (failure.status === 429) {
    return say('busy');
  }
  if (failure.status >= 500) {
    return say('broken');
  }
  const { title, detail, errors } = failure.problem;
  const reasons = (errors ?? []).map(({ reason }) => reason);
  return { ...say('other'), detail: [title, detail, ...reasons].filter(Boolean).join(' · ') };
}
