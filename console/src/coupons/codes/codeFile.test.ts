import { expect, test } from 'vitest';
import { NOTHING, partsOf, sumOf } from './codeFile';

test('a file is sent in parts, each of whole lines, whatever its line ends', () => {
  expect(partsOf('code\r\nA-1\r\nA-2\nA-3\n\n', 2)).toEqual([
    { text: 'code\nA-1\n', before: 0 },
    { text: 'A-2\nA-3\n', before: 2 },
  ]);
});

test('what is refused is told by the line of the file', () => {
  const refusal = { line: 2, code: 'too-short' as const, reason: '太短' };
  const first = sumOf(NOTHING, { added: 2, present: 0, refusals: 0, refused: [] }, 0);
  expect(sumOf(first, { added: 0, present: 1, refusals: 1, refused: [refusal] }, 2)).toEqual({
    added: 2,
    present: 1,
    refusals: 1,
    refused: [{ ...refusal, line: 4 }],
  });
});
