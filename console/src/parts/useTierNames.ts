import { useCallback } from 'react';
import { useGet } from '../api/queries';

/** What a tier is called by the ladder in force; a code that is not on it stays a code. */
export function useTierNames(): (code: string) => string {
  const { data } = useGet('/ladder', {}, { staleTime: 60_000 });
  return useCallback((code) => data?.tiers.find((tier) => tier.code === code)?.name ?? code, [data]);
}
