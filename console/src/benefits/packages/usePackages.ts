import { useGet } from '../../api/queries';
import { inForceOf } from './versions';

/** The newest hundred: the one in force and those around it are among them. */
export function usePackages() {
  const { data, error, refetch } = useGet('/benefit-packages', { query: { limit: 100 } });
  const packages = data?.items;
  return { packages, inForce: packages && inForceOf(packages, Date.now()), error, refetch };
}
