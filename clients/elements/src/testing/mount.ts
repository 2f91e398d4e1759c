import { expect, vi } from 'vitest';
import type { RungElement } from '../parts/RungElement';

/** Two cores are shared by many. */
const PATIENCE = { timeout: 20_000 };

/** Puts an element into the page and waits until it has read everything. */
export async function mount(markup: string): Promise<RungElement> {
  document.body.insertAdjacentHTML('beforeend', markup);
  const element = document.body.lastElementChild as RungElement;
  await settled(element);
  return element;
}

export async function settled(element: RungElement): Promise<void> {
  await vi.waitFor(async () => {
    await element.updateComplete;
    expect(element.resources.some(({ isLoading }) => isLoading)).toBe(false);
  }, PATIENCE);
  await element.updateComplete;
}

/** The words that an element shows, a space between its parts. */
export function words(element: RungElement): string {
  const clone = element.renderRoot.querySelector('section, fieldset')?.cloneNode(true) as Element | undefined;
  return texts(clone).join(' ').replace(/\s+/g, ' ').trim();
}

function texts(node: Node | undefined): string[] {
  return node?.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [...(node?.childNodes ?? [])].flatMap(texts);
}

export function all<E extends Element = HTMLElement>(element: RungElement, selector: string): E[] {
  return [...element.renderRoot.querySelectorAll<E>(selector)];
}

export function one<E extends Element = HTMLElement>(element: RungElement, selector: string): E {
  const [found, ...others] = all<E>(element, selector);
  expect(others, `more than one ${selector}`).toEqual([]);
  if (!found) {
    throw new Error(`no ${selector} in ${words(element)}`);
  }
  return found;
}
