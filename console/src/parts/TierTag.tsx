import type { Api } from '@rung/client';
import { Tag } from 'antd';
import { tierColor } from './tierColor';

export function TierTag({ tier, large = false }: { tier: Api.TierName; large?: boolean }) {
  return (
    <Tag variant="solid" color={tierColor(tier.code)} className={large ? 'tier-tag tier-tag-large' : 'tier-tag'}>
      {tier.name}
    </Tag>
  );
}
