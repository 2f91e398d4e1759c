import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const LOOKS = { light: '#ffffff', dark: '#141414' };
const [, light = '', dark = ''] = readFileSync('src/app/tiers.css', 'utf8').split(/:root[^{]*{/);

function colours(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name = '', colour = '']) => [name, colour]));
}

/** As WCAG has it. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour;
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the colours of tiers in the %s looks', (looks, block) => {
  const all = colours(block);
  const tiers = [...all].filter(([name]) => name.startsWith('tier-'));

  test('can be read, and told from the card', () => {
    expect(tiers).toHaveLength(10);
    for (const [name, colour] of tiers) {
      expect(contrast(colour, all.get(`on-${name}`) ?? ''), name).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, LOOKS[looks]), name).toBeGreaterThanOrEqual(3);
    }
  });

  test('differ in greyscale on the default ladder', () => {
    const ladder = tiers.filter(([name]) => !name.includes('other')).map(([, colour]) => colour);
    const sorted = ladder.sort((one, other) => luminance(one) - luminance(other));
    for (const [place, colour] of sorted.slice(1).entries()) {
      expect(contrast(colour, sorted[place] ?? ''), colour).toBeGreaterThanOrEqual(1.25);
    }
  });
});
