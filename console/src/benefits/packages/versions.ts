import type { Api } from '@rung/client';
import { type Stage, stageOf } from '../../parts/version/stages';

type Package = Api.PackageView;

function published(packages: readonly Package[], now: number): Package[] {
  return packages
    .filter(({ state, effectiveAt }) => state === 'PUBLISHED' && effectiveAt !== null && Date.parse(effectiveAt) <= now)
    .toSorted((one, other) => other.version - one.version);
}

/** The highest version whose time has come. */
export function inForceOf(packages: readonly Package[], now: number): Package | undefined {
  return published(packages, now)[0];
}

/** What a version is compared with: the one in force; where it counts or has counted itself, the one before it. */
export function baseOf(one: Package, packages: readonly Package[], now: number): Package | undefined {
  const counted = published(packages, now);
  return counted.some(({ version }) => version === one.version)
    ? counted.find(({ version }) => version < one.version)
    : counted[0];
}

export function packageStage(one: Package, inForce: Package | undefined, now: number): Stage {
  const { state, effectiveAt, version } = one;
  return stageOf({ state, effectiveAt, version, inForce: inForce?.version === version }, now);
}
