import { expect, test } from 'vitest';
import { lineOf, placeOf } from './jsonPlaces';

const TEXT = `{
  "id": "a \\" }",
  "data": {
    "lines": [ { "price": -1 }, { "price": "x" } ],
    "amount": {}
  }
}`;

const found = (field: string) => {
  const place = placeOf(TEXT, field);
  return place && TEXT.slice(place.start, place.end);
};

test('a field is found in the text', () => {
  expect(found('id')).toBe('"a \\" }"');
  expect(found('data.lines[1].price')).toBe('"x"');
  expect(lineOf(TEXT, placeOf(TEXT, 'data.lines[1].price') ?? { start: 0, end: 0 })).toBe(4);
});

test('of a field that is missing the object that lacks it is found', () => {
  expect(found('data.amount.currency')).toBe('{}');
  expect(found('data.lines[7].price')).toBe('[ { "price": -1 }, { "price": "x" } ]');
  expect(found('time')).toBe(TEXT);
  expect(found('')).toBe(TEXT);
});

test('nothing is found in what is no JSON', () => {
  expect(placeOf('{broken', 'id')).toBeUndefined();
});
