import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AREA_TEXTS } from '.';
import { en } from './en';
import { zhCN } from './zh-CN';

const EVERY_PAGE = 'language';
const TEXTS = import.meta.glob<{ texts: object }>('./*/areas/*.ts', { eager: true });
const LANGUAGES = import.meta.glob<{ texts: object }>('./*/language.ts', { eager: true });

function sectionsOf(language: string, folder: string): string[] {
  const file =
    folder === EVERY_PAGE ? LANGUAGES[`./${language}/language.ts`] : TEXTS[`./${language}/areas/${folder}.ts`];
  return Object.keys(file?.texts ?? {});
}

const IMPORT = /(?:withTexts\('(\w+)', )?(?:from |import\(|import )'(\.[^']*)'/g;

/** What a source names, then or later, and whose texts come with it. */
function importsOf(file: string): { file: string; folder: string | undefined }[] {
  const source = readFileSync(file, 'utf8').replaceAll(/import type .*;/g, '');
  return [...source.matchAll(IMPORT)].flatMap(([, folder, path = '']) => {
    const named = join(dirname(file), path);
    const found = [`${named}.tsx`, `${named}.ts`].find((one) => existsSync(one));
    return found && !found.startsWith('src/i18n/') ? [{ file: found, folder }] : [];
  });
}

/** The keys of sources that can be shown before their texts are there. */
function untold(file: string, folders: readonly string[], seen = new Set<string>()): string[] {
  const place = `${file} ${folders.join(' ')}`;
  if (seen.has(place)) {
    return [];
  }
  seen.add(place);
  const told = folders.flatMap((folder) => sectionsOf('zh-CN', folder));
  const keys = [...readFileSync(file, 'utf8').matchAll(/\bt\('(\w+)\.[\w.]+'/g)].map(([, section = '']) => section);
  const missing = keys.filter((section) => !told.includes(section)).map((section) => `${file}: ${section}`);
  const later = importsOf(file).flatMap((one) =>
    untold(one.file, one.folder ? [...new Set([...folders, one.folder])] : folders, seen),
  );
  return [...new Set([...missing, ...later])];
}

describe('the texts of a page', () => {
  test('are there before it is', () => {
    expect(untold('src/main.tsx', [EVERY_PAGE])).toEqual([]);
  });

  test.each([EVERY_PAGE, ...AREA_TEXTS])('are the same in both languages: %s', (folder) => {
    expect(sectionsOf('en', folder)).toEqual(sectionsOf('zh-CN', folder));
    expect(sectionsOf('zh-CN', folder).length).toBeGreaterThan(0);
  });

  test('are all in some file that pages load', () => {
    const loaded = new Set([EVERY_PAGE, ...AREA_TEXTS].flatMap((folder) => sectionsOf('zh-CN', folder)));
    expect([...loaded].sort()).toEqual(Object.keys(zhCN).sort());
    expect([...loaded].sort()).toEqual(Object.keys(en).sort());
  });
});
