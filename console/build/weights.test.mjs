import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { weigh } from './weights.mjs';

const outputs = [];

/** A build whose chunks hold their own names. */
function built(manifest) {
  const output = mkdtempSync(join(tmpdir(), 'weights'));
  outputs.push(output);
  mkdirSync(join(output, '.vite'));
  writeFileSync(join(output, '.vite/manifest.json'), JSON.stringify(manifest));
  for (const { file } of Object.values(manifest)) {
    writeFileSync(join(output, file), file);
  }
  return output;
}

const weightOf = (...files) => files.reduce((sum, file) => sum + gzipSync(file).length, 0);

afterEach(() => {
  for (const output of outputs.splice(0)) {
    rmSync(output, { recursive: true });
  }
});

test('a page weighs its area, its texts and the heavier language, wherever they hang', () => {
  const later = (file, more = {}) => ({ file, isDynamicEntry: true, ...more });
  const output = built({
    'index.html': { file: 'entry', imports: ['_shell'] },
    _shell: {
      file: 'shell',
      dynamicImports: ['src/i18n/en/language.ts', 'src/i18n/zh-CN/language.ts', '_moved'],
      imports: ['_areas'],
    },
    _areas: { file: 'areas', dynamicImports: ['src/points/PointsPages.tsx', 'src/overview/OverviewPages.tsx'] },
    _moved: later('moved'),
    'src/i18n/en/language.ts': later('english'),
    'src/i18n/zh-CN/language.ts': later('the heavier of the two languages'),
    'src/i18n/en/areas/points.ts': later('points'),
    'src/i18n/zh-CN/areas/points.ts': later('points in the heavier one'),
    'src/overview/OverviewPages.tsx': later('overview'),
    'src/points/PointsPages.tsx': later('points pages', { imports: ['_routes'] }),
    _routes: { file: 'routes', dynamicImports: ['src/months/MonthPage.tsx'] },
    'src/months/MonthPage.tsx': later('month'),
  });
  const shell = ['entry', 'shell', 'areas', 'the heavier of the two languages'];
  const points = [...shell, 'points pages', 'routes', 'points in the heavier one'];
  expect(Object.fromEntries(weigh(output))).toEqual({
    'index.html': weightOf(...shell),
    'src/months/MonthPage.tsx': weightOf(...points, 'month'),
    'src/overview/OverviewPages.tsx': weightOf(...shell, 'overview'),
    'src/points/PointsPages.tsx': weightOf(...points),
  });
});

test('pages without areas or languages are not what a reader waits for', () => {
  const output = built({ 'index.html': { file: 'entry' }, 'src/APage.tsx': { file: 'page', isDynamicEntry: true } });
  expect(() => weigh(output)).toThrow('no language or no area');
});

test('what has no pages in chunks of their own weighs what it names', () => {
  expect([...weigh(built({ 'index.html': { file: 'entry' } }))]).toEqual([['index.html', weightOf('entry')]]);
});
