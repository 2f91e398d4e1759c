import type { Api } from '@rung/client';
import { onTierColor, tierColor } from './tierColor';

export function TierTag({ tier, large = false }: { tier: Api.TierName; large?: boolean }) {
  return (
    <span
      className={large ? 'tier-tag tier-tag-large' : 'tier-tag'}
      style={{ background: tierColor(tier.code), color: onTierColor(tier.code) }}
    >
      {tier.name}
    </span>
  );
}
