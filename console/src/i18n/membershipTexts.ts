import type { SomeTexts } from '.';

/** The pages of customers, where member status is told: `await speakOf(MEMBERSHIP_TEXTS)` in the page's module. */
export const MEMBERSHIP_TEXTS: SomeTexts = {
  'zh-CN': async () => (await import('./zh-CN/membership')).membershipTexts,
  en: async () => (await import('./en/membership')).membershipTexts,
};
