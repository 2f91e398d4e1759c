import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { en as english } from './en';
import { zhCN } from './zh-CN';

type Texts = { [key: string]: string | Texts };

function flat(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}

const zh = new Map(flat(zhCN));
/** A text with a number may have a form of its own for one: `points` and `points_one`. Chinese needs none. */
const ONE = /_one$/;
const forms = flat(english);
const en = new Map(forms.filter(([key]) => !ONE.test(key)));
const singular = new Map(forms.filter(([key]) => ONE.test(key)));

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/(^i18n|^testing|\.test\.)/.test(file))
  .map((file) => [file, readFileSync(join('src', file), 'utf8')] as const);

describe('the texts', () => {
  test('have the same keys in both languages', () => {
    expect([...en.keys()]).toEqual([...zh.keys()]);
    expect(zh.size).toBeGreaterThan(100);
  });

  test('say something under every key', () => {
    expect([...zh, ...en, ...singular].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('fill in the same values in both languages', () => {
    const values = (text = '') => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort();
    for (const [key, text] of zh) {
      expect(values(en.get(key)), key).toEqual(values(text));
    }
    for (const [key, text] of singular) {
      expect(values(text), key).toEqual(values(en.get(key.replace(ONE, ''))));
    }
  });

  test('have a form for one thing where there is one', async () => {
    const said = createInstance();
    await said.init({ lng: 'en', resources: { en: { translation: english } } });
    expect(singular.size).toBeGreaterThan(0);
    expect(said.t('rewards.pointsOnly', { count: 1, points: '1' })).toBe('1 point');
    expect(said.t('rewards.pointsOnly', { count: 1200, points: '1,200' })).toBe('1,200 points');
  });

  test('call the growth value so in both languages', () => {
    const said = [...zh].filter(([, text]) => text.replaceAll('成长值构成项', '').includes('成长值'));
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(([key]) => !/growth value/i.test(en.get(key) ?? '')).map(([key]) => key)).toEqual([]);
  });

  test('are Chinese in Chinese and not in English', () => {
    const chinese = /\p{Script=Han}/u;
    expect(forms.filter(([, text]) => chinese.test(text))).toEqual([]);
    expect([...zh].filter(([, text]) => !chinese.test(text)).map(([key]) => key)).toEqual(['problem.status']);
  });

  test('name every feature that a policy may count', () => {
    const types = readFileSync('../scoring-service/src/main/resources/policies/types.json', 'utf8');
    const features: string[] = JSON.parse(types).feature.enum;
    expect(features.filter((feature) => !zh.has(`words.component.${feature}`))).toEqual([]);
  });

  test('are all in one place', () => {
    const wordsInCode = />\s*[A-Z][a-z]+[^<>{}=;]*<\//;
    const strays = sources.filter(([, code]) => /\p{Script=Han}/u.test(code) || wordsInCode.test(code));
    expect(strays.map(([file]) => file)).toEqual([]);
  });

  test('are all used, and none is used that is missing', () => {
    const used = new Set(
      sources.flatMap(([, code]) => [...code.matchAll(/\bt\('([\w.]+)'/g)].map((match) => match[1])),
    );
    const looseEnds = [...zh.keys()].filter((key) => !key.startsWith('words.') && !used.has(key));
    expect(looseEnds).toEqual([]);
    expect([...used].filter((key) => key !== undefined && !zh.has(key))).toEqual([]);
  });
});
