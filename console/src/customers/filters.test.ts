import { describe, expect, test } from 'vitest';
import { addressOf, isFiltered, listingIn } from './filters';

const again = (address: string) => addressOf(listingIn(new URLSearchParams(address))).toString();

describe('the address of a list', () => {
  test('keeps filters, order, size and the pages passed', () => {
    const address =
      'tier=gold&rfmType=important-keep&lifecycle=mature&churn=high&memberStatus=left&sort=spend&limit=50&after=a&after=b';
    expect(again(address)).toBe(address);
  });

  test('is empty where nothing was chosen', () => {
    expect(again('sort=growthValue&limit=20')).toBe('');
    expect(isFiltered(listingIn(new URLSearchParams('sort=spend')))).toBe(false);
  });

  test('may hold nonsense, which is not asked for', () => {
    expect(again('sort=shoe-size&limit=1000000')).toBe('');
  });
});
