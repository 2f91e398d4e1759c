// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const example = readFileSync('public/example.html', 'utf8');
const code = ['activities', 'api', 'elements', 'parts', 'i18n']
  .flatMap((folder) =>
    readdirSync(`src/${folder}`)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`src/${folder}/${file}`, 'utf8')),
  )
  .join('\n');

const found = (pattern: RegExp, text: string) =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1]))].sort();

describe('the README', () => {
  test('names every element, event, variable and part, and none that is not', () => {
    expect(found(/<(rung-[\w-]+)[ >]/g, readme)).toEqual(found(/define\('(rung-[\w-]+)'/g, code));
    expect(found(/`(rung-[\w-]+)`/g, readme.slice(readme.indexOf('## Events')))).toEqual(
      found(/(?:tell\(|CustomEvent\()'(rung-[\w-]+)'/g, code),
    );
    const colours = found(/^ {2}'?([\w-]+)'?: \['#/gm, readFileSync('src/parts/tokens.ts', 'utf8')).map(
      (name) => `--rung-${name}`,
    );
    const others = found(/(--rung-(?:radius|gap|font))\b/g, code);
    expect(found(/`(--rung-[a-z-]+)`/g, readme)).toEqual([...colours, ...others].sort());
  });

  test('names every part', () => {
    const parts = found(/part="([^"$]+)"/g, code).flatMap((names) => names?.split(' ') ?? []);
    const missing = [...new Set(parts)].filter((part) => part && !readme.includes(`\`${part}\``));
    expect(missing).toEqual([]);
  });
});

describe('the example', () => {
  test('loads only what is there, and shows only what it loads', () => {
    const scripts = found(/src="elements\/([\w-]+)\.js"/g, example);
    expect(scripts.filter((name) => !existsSync(`src/elements/${name}.ts`))).toEqual([]);
    expect(found(/<rung-([\w-]+)[ >]/g, example)).toEqual(scripts);
    const files = found(/(?:src|href)="([\w.-]+)"/g, example);
    expect(files.filter((file) => !existsSync(`public/${file}`))).toEqual([]);
  });

  test('has no script in the page: the gateway forbids those', () => {
    expect(example).not.toMatch(/<script[^>]*>[^<]/);
  });
});
