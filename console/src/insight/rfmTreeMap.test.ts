import { expect, test } from 'vitest';
import { formatFor } from '../i18n/format';
import { textsDrawn } from '../testing/drawn';
import { GROUPS } from '../testing/reports';
import { rfmInWords, rfmTreeMap } from './rfmTreeMap';

const format = formatFor('zh-CN', 'Asia/Shanghai');

test('the tree map names each type with its customers and share', () => {
  const texts = textsDrawn(rfmTreeMap(GROUPS, format));
  expect(texts).toEqual(expect.arrayContaining(['成熟期', '75 · 75%', '流失', '25 · 25%']));
});

test('the tree map is told in words too', () => {
  expect(rfmInWords(GROUPS, format)).toBe('成熟期 75; 流失 25');
});
