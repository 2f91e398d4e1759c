import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as english from '../src/words/en.ts';
import * as chinese from '../src/words/zh-CN.ts';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const en: Record<string, object> = { ...english };
const zhCN: Record<string, object> = { ...chinese };
const vocabularies = Object.entries(zhCN).map(([name, words]) => [name, Object.keys(words)] as const);

/** The API document's enumeration under a name, of a shape or of a path's parameter. */
const { components, paths } = JSON.parse(read('gateway/src/main/resources/openapi.json'));
const ofShape = (shape: string, field: string): string[] => components.schemas[shape].properties[field].enum;
const ofConsent = (name: string): string[] =>
  paths['/api/v1/me/consents/{purpose}/{channel}'].put.parameters.find((one: { name: string }) => one.name === name)
    .schema.enum;

describe('the words', () => {
  test('are there for every code in both languages', () => {
    expect(vocabularies.length).toBeGreaterThan(4);
    for (const [name, codes] of vocabularies) {
      expect(Object.keys(en[name] ?? {}), name).toEqual(codes);
    }
  });

  test.each<[string, string[]]>([
    ['component', JSON.parse(read('scoring-service/src/main/resources/policies/types.json')).feature.enum],
    ['entryKind', ofShape('StatementEntry', 'kind')],
    ['pointsSource', components.schemas.SourceKind.enum],
    ['adjustmentReason', ofShape('AdjustmentView', 'reason')],
    ['feedbackKind', ofShape('FeedbackView', 'kind')],
    ['appealOutcome', ofShape('FeedbackView', 'outcome')],
    ['purpose', ofConsent('purpose')],
    ['channel', ofConsent('channel')],
  ])('of %s are those of the codes that the services send', (name, codes) => {
    expect(Object.keys(zhCN[name] ?? {}).sort()).toEqual([...codes].sort());
  });

  test('are spelled by no page of its own', () => {
    const files = ['console/src/', 'clients/elements/src/', 'clients/elements/member/'].flatMap((folder) =>
      readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|(^|\/)testing\//.test(file))
        .map((file) => folder + file),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => spelledIn(read(file)).map((name) => `${file}: ${name}`))).toEqual([]);
    expect(spelledIn("kind: { review: '评价', complaint: '投诉', 'suggestion': '建议' }")).toEqual(['feedbackKind']);
  });
});

/** The vocabularies of which a text gives words to more than half of the codes. */
function spelledIn(code: string): string[] {
  const given = new Set([...code.matchAll(/[{,]\s*'?([\w-]+)'?: (?=['"`])/g)].map((match) => match[1]));
  return vocabularies
    .filter(([, codes]) => codes.filter((one) => given.has(one)).length > codes.length / 2)
    .map(([name]) => name);
}
