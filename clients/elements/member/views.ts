import { html, type TemplateResult } from 'lit';
import type { TextKey } from '../src/i18n/texts';

export interface View {
  name: 'home' | 'points' | 'rewards' | 'activities' | 'inbox' | 'me';
  text: TextKey;
  /** The path of its sign, 24 by 24. */
  sign: string;
  elements: TemplateResult;
}

/** All there is to the member centre: six pages made of the elements that any shop can embed. */
export const VIEWS: readonly View[] = [
  {
    name: 'home',
    text: 'member.home',
    sign: 'M4 11.5 12 5l8 6.5V20h-5.5v-5h-5v5H4z',
    elements: html`<rung-tier-card></rung-tier-card><rung-why></rung-why><rung-benefits></rung-benefits>`,
  },
  {
    name: 'points',
    text: 'member.points',
    sign: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v8M9 10.5h4.5a1.6 1.6 0 0 1 0 3.2H9.5',
    elements: html`<rung-points></rung-points>`,
  },
  {
    name: 'rewards',
    text: 'member.rewards',
    sign: 'M4 9.5h16v4H4zM5.5 13.5V20h13v-6.5M12 9.5V20M12 9.5C9 9.5 7 8 8 6s3.5-.5 4 3.5c.5-4 3-5.5 4-3.5s-1 3.5-4 3.5',
    elements: html`<rung-rewards></rung-rewards><rung-coupons></rung-coupons>`,
  },
  {
    name: 'activities',
    text: 'member.activities',
    sign: 'M5 6.5h14V20H5zM5 10.5h14M8.5 4v4M15.5 4v4M9 15.5l2 2 4-4',
    elements: html`<rung-streak></rung-streak><rung-invite></rung-invite><rung-activities></rung-activities><rung-draws></rung-draws
      ><rung-quiz></rung-quiz><rung-trial></rung-trial>`,
  },
  {
    name: 'inbox',
    text: 'member.inbox',
    sign: 'M4 6h16v12H4zM4 7l8 6 8-6',
    elements: html`<rung-inbox leads></rung-inbox>`,
  },
  {
    name: 'me',
    text: 'member.me',
    sign: 'M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-3.4 3.8-5 7.5-5s6.7 1.6 7.5 5',
    elements: html`<rung-membership></rung-membership><rung-appeals></rung-appeals><rung-feedback></rung-feedback
      ><rung-consents></rung-consents><rung-my-data></rung-my-data>`,
  },
];

export function viewOf(hash: string): View['name'] {
  return VIEWS.find(({ name }) => `#${name}` === hash)?.name ?? 'home';
}
