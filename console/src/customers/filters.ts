import type { Options } from '@rung/client';

export const FILTERS = ['tier', 'rfmType', 'lifecycle', 'churn', 'memberStatus'] as const;
export const SORTS = ['growthValue', 'spend', 'orders', 'lastEventAt'] as const;
export const SIZES = [20, 50, 100];

export type Filter = (typeof FILTERS)[number];
export type Sort = (typeof SORTS)[number];

export interface Listing extends Record<Filter, string> {
  sort: Sort;
  limit: number;
  /** The cursors of the pages passed, so that the way back is in the address too. */
  passed: string[];
}

export function listingIn(address: URLSearchParams): Listing {
  const sort = SORTS.find((known) => known === address.get('sort')) ?? 'growthValue';
  const limit = SIZES.find((size) => String(size) === address.get('limit')) ?? 20;
  const [tier = '', rfmType = '', lifecycle = '', churn = '', memberStatus = ''] = FILTERS.map(
    (filter) => address.get(filter) ?? '',
  );
  return { tier, rfmType, lifecycle, churn, memberStatus, sort, limit, passed: address.getAll('after') };
}

export function addressOf({ sort, limit, passed, ...filters }: Listing): URLSearchParams {
  const address = new URLSearchParams();
  for (const filter of FILTERS) {
    if (filters[filter]) {
      address.set(filter, filters[filter]);
    }
  }
  if (sort !== 'growthValue') {
    address.set('sort', sort);
  }
  if (limit !== 20) {
    address.set('limit', String(limit));
  }
  for (const cursor of passed) {
    address.append('after', cursor);
  }
  return address;
}

export function isFiltered(listing: Listing): boolean {
  return FILTERS.some((filter) => listing[filter] !== '');
}

/** A code of the address that is none goes out as it is: the service refuses it and names the field. */
export function selectionOf({ passed: _, limit: __, ...chosen }: Listing): Selection {
  return chosen as Selection;
}

type Selection = NonNullable<Options<'/standings/export'>['query']>;
