import { expect, test } from 'vitest';
import { masked } from './masked';

test.each([
  ['alice@shop.example', 'a***@shop.example'],
  ['爱丽丝@shop.example', '爱***@shop.example'],
  ['+86 138 0013 8000', '***8000'],
])('%s is shown as %s', (contact, shown) => {
  expect(masked(contact)).toBe(shown);
});
