import type { Schema } from '@cfworker/json-schema';
import { useGet } from '../../api/queries';

/** It only changes with a release of the service. */
export function useSchema() {
  const { data, error } = useGet('/policies/schema', {}, { staleTime: Number.POSITIVE_INFINITY });
  return { data: data as Schema | undefined, error };
}
