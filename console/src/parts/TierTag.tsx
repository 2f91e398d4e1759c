import { Tag } from 'antd';
import type { TierName } from '../api/wire';
import { tierColor } from './tierColor';

export function TierTag({ tier, large = false }: { tier: TierName; large?: boolean }) {
  return (
    <Tag variant="solid" color={tierColor(tier.code)} className={large ? 'tier-tag tier-tag-large' : 'tier-tag'}>
      {tier.name}
    </Tag>
  );
}
