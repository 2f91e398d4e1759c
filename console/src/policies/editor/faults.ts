import type { JsonObject } from '../paths';
import { valueAt } from '../paths';

/** Something wrong at a place of a policy: as the schema says it, by keyword, or in the service's own words. */
export type Fault = { path: string } & ({ keyword: string; wanted: string } | { reason: string });

/** What the service refused of an earlier text, without what was changed since then. */
export function stillTrue(faults: readonly Fault[], refused: JsonObject, now: JsonObject): Fault[] {
  const same = (path: string) => JSON.stringify(valueAt(refused, path)) === JSON.stringify(valueAt(now, path));
  return faults.filter(({ path }) => same(path));
}
