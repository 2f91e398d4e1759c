import type { Api } from '@rung/client';

/** The version that a published one replaced: what it changed is read against that. Undefined: the one in force. */
export function predecessorOf(policy: Api.PolicyView, versions: readonly Api.PolicyView[]): number | undefined {
  const began = policy.effectiveAt;
  if (began === null || Date.parse(began) > Date.now()) {
    return undefined;
  }
  const earlier = versions
    .filter(({ version, effectiveAt }) => effectiveAt !== null && version !== policy.version)
    .filter(({ effectiveAt }) => Date.parse(effectiveAt ?? '') < Date.parse(began))
    .sort((one, other) => Date.parse(other.effectiveAt ?? '') - Date.parse(one.effectiveAt ?? ''));
  return earlier[0]?.version;
}
