import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { Card } from '../../parts/Card';

/** What comes of it beside tiers and messages: spend at stake, cost. */
export function Consequences({ report }: { report: Api.DryRunReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { losers, unsafe, benefitCost } = report;
  const { before, after, unbounded } = benefitCost;
  const facts = [
    [t('policyDryRun.unsafe'), `${format.number(unsafe.before)} → ${format.number(unsafe.after)}`],
    [t('policyDryRun.losersSpend'), format.money(losers.spend)],
    [t('policyDryRun.losersGrowth'), format.number(losers.growthValue)],
    [
      t('policyDryRun.cost'),
      before && after ? `${format.money(before)} → ${format.money(after)}` : t('policyDryRun.costUnknown'),
    ],
    ...(unbounded.length > 0 ? [[t('policyDryRun.costUnbounded'), unbounded.join(' ')] as const] : []),
  ] as const;
  return (
    <Card title={t('policyDryRun.consequences')} className="fill">
      <dl className="facts">
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
