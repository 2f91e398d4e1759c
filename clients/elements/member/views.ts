import { html, type TemplateResult } from 'lit';
import type { TextKey } from '../src/i18n/texts';

export interface View {
  name: 'home' | 'points' | 'inbox' | 'me';
  text: TextKey;
  /** The path of its sign, 24 by 24. */
  sign: string;
  elements: TemplateResult;
}

/** All there is to the member centre: four pages made of the elements that any shop can embed. */
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
    name: 'inbox',
    text: 'member.inbox',
    sign: 'M4 6h16v12H4zM4 7l8 6 8-6',
    elements: html`<rung-inbox leads></rung-inbox>`,
  },
  {
    name: 'me',
    text: 'member.me',
    sign: 'M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-3.4 3.8-5 7.5-5s6.7 1.6 7.5 5',
    elements: html`<rung-appeals></rung-appeals><rung-feedback></rung-feedback><rung-consents></rung-consents>`,
  },
];

export function viewOf(hash: string): View['name'] {
  return VIEWS.find(({ name }) => `#${name}` === hash)?.name ?? 'home';
}
