import { readFileSync } from 'node:fs';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  parse,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';

const LOOKS = { light: '#ffffff', dark: '#141414' };
const [, light = '', dark = ''] = blocksOf('src/app/tiers.css');
const [, lightPage = '', darkPage = ''] = blocksOf('src/app/console.css');

/** As each sees, and how far apart two colours must be: some six times what is just told apart side by side. */
const EYES: Record<string, [(colour: Seen) => Seen, number]> = {
  'by most': [(colour) => colour, 10],
  'with protanopia': [(colour) => filterDeficiencyProt(1)(colour), 10],
  'with deuteranopia': [(colour) => filterDeficiencyDeuter(1)(colour), 10],
  'with tritanopia': [(colour) => filterDeficiencyTrit(1)(colour), 10],
  'in greyscale': [(colour) => filterGrayscale(1)(colour), 8],
};
const apart = differenceCiede2000();

type Seen = NonNullable<ReturnType<typeof parse>>;

function blocksOf(file: string): string[] {
  return readFileSync(file, 'utf8').split(/:root[^{]*{/);
}

function colours(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name = '', colour = '']) => [name, colour]));
}

describe.each([
  ['light', light, lightPage],
  ['dark', dark, darkPage],
] as const)('the colours of tiers in the %s looks', (looks, block, page) => {
  const all = colours(block);
  const tiers = [...all].filter(([name]) => name.startsWith('tier-'));

  test('can be read, and told from the card', () => {
    expect(tiers).toHaveLength(10);
    for (const [name, colour] of tiers) {
      expect(wcagContrast(colour, all.get(`on-${name}`) ?? ''), name).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(colour, LOOKS[looks]), name).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(Object.entries(EYES))('are told apart %s', (_, [seen, distance]) => {
    const ladder = tiers.filter(([name]) => !name.includes('other'));
    const others = tiers.filter(([name]) => name.includes('other'));
    const bars = [...colours(page)].filter(([name]) => ['accent', 'beside'].includes(name));
    expect([ladder.length, others.length, bars.length]).toEqual([5, 5, 2]);
    for (const together of [ladder, others, bars]) {
      for (const [one, other] of pairs(together)) {
        const [here, there] = [one, other].map(([, colour]) => seen(parse(colour) as Seen));
        expect(apart(here as Seen, there as Seen), `${one[0]} and ${other[0]}`).toBeGreaterThanOrEqual(distance);
      }
    }
  });
});

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]));
}
