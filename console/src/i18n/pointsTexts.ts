import type { SomeTexts } from '.';

/** The pages of points, and what goes together: `await speakOf(POINTS_TEXTS)` in the page's module. */
export const POINTS_TEXTS: SomeTexts = {
  'zh-CN': async () => (await import('./zh-CN/pointsTexts')).pointsTexts,
  en: async () => (await import('./en/pointsTexts')).pointsTexts,
};
