import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en as english } from './en';
import { membershipTexts as englishMembership } from './en/membership';
import { pointsTexts as englishPoints } from './en/pointsTexts';
import { zhCN } from './zh-CN';
import { membershipTexts } from './zh-CN/membership';
import { pointsTexts } from './zh-CN/pointsTexts';

type Texts = { [key: string]: string | Texts };

function flat(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}

const zh = new Map([...flat({ ...zhCN, ...pointsTexts }), ...flat(membershipTexts)]);
const en = new Map([...flat({ ...english, ...englishPoints }), ...flat(englishMembership)]);

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/(^i18n|^testing|\.test\.)/.test(file))
  .map((file) => [file, readFileSync(join('src', file), 'utf8')] as const);

describe('the texts', () => {
  test('have the same keys in both languages', () => {
    expect([...en.keys()]).toEqual([...zh.keys()]);
    expect(zh.size).toBeGreaterThan(100);
  });

  test('say something under every key', () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('fill in the same values in both languages', () => {
    const values = (text = '') => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort();
    for (const [key, text] of zh) {
      expect(values(en.get(key)), key).toEqual(values(text));
    }
  });

  test('call the growth value so in both languages', () => {
    const said = [...zh].filter(([, text]) => text.replaceAll('成长值构成项', '').includes('成长值'));
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(([key]) => !/growth value/i.test(en.get(key) ?? '')).map(([key]) => key)).toEqual([]);
  });

  test('are Chinese in Chinese and not in English', () => {
    const chinese = /\p{Script=Han}/u;
    expect([...en].filter(([, text]) => chinese.test(text))).toEqual([]);
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
