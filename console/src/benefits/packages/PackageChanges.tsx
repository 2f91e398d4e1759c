import type { Api } from '@rung/client';
import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { Chip } from '../../parts/Chip';
import { Lines } from '../../parts/Lines';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { TierTag } from '../../parts/TierTag';
import { Typography } from '../../parts/Typography';
import { useTierNames } from '../../parts/useTierNames';
import { useBenefitWords } from '../useBenefitWords';
import { useCatalogue } from '../useCatalogue';
import { changesOf, type TierChanges } from './changes';
import { usePackages } from './usePackages';
import { baseOf } from './versions';

/** What each tier is given differently from the package in force. */
export function PackageChanges({ one }: { one: Api.PackageView }) {
  const { t } = useTranslation();
  const { packages, inForce, error, refetch } = usePackages();
  const ladder = useGet('/ladder', {}, { staleTime: 60_000 });
  if (error) {
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  if (!packages || ladder.isPending) {
    return <Lines />;
  }
  const base = baseOf(one, packages, Date.now());
  const codes = ladder.data?.tiers.map(({ code }) => code) ?? [];
  const changes = changesOf(base?.tiers ?? [], one.tiers, codes);
  return (
    <>
      <Typography.Paragraph type="secondary">
        {!base && t('benefits.comparedNone')}
        {base && base.version === inForce?.version && t('benefits.comparedWith', { version: base.version })}
        {base && base.version !== inForce?.version && t('benefits.comparedBefore', { version: base.version })}
      </Typography.Paragraph>
      {changes.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('benefits.same')} />
      ) : (
        <ul className="package-changes" aria-label={t('benefits.changes')}>
          {changes.flatMap((tier) =>
            linesOf(tier).map((line) => <Change key={`${tier.tier} ${line.code}`} {...line} />),
          )}
        </ul>
      )}
    </>
  );
}

interface Line {
  tier: string;
  code: string;
  kind: 'added' | 'removed' | 'reworded';
  before?: number;
  after?: number;
}

function linesOf({ tier, added, removed, reworded }: TierChanges): Line[] {
  return [
    ...removed.map((code): Line => ({ tier, code, kind: 'removed' })),
    ...added.map((code): Line => ({ tier, code, kind: 'added' })),
    ...reworded.map((change): Line => ({ tier, kind: 'reworded', ...change })),
  ];
}

function Change({ tier, code, kind, before, after }: Line) {
  const { t } = useTranslation();
  const tierName = useTierNames();
  const { name } = useBenefitWords();
  const benefit = useCatalogue().data?.find((one) => one.code === code);
  return (
    <li>
      <TierTag tier={{ code: tier, name: tierName(tier) }} />
      <strong>{benefit ? name(benefit) : code}</strong>
      {kind === 'added' && <Chip tone="good">{t('benefits.added')}</Chip>}
      {kind === 'removed' && <Chip tone="bad">{t('benefits.removed')}</Chip>}
      {kind === 'reworded' && <Chip tone="look">{t('benefits.reworded', { before, after })}</Chip>}
    </li>
  );
}
