import type { Api } from '@rung/client';
import { Button, Empty, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { worksByItself } from '../../benefits/catalogue/kinds';
import { useBenefitWords } from '../../benefits/useBenefitWords';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
import { Card } from '../../parts/Card';
import { Chip } from '../../parts/Chip';
import { DataTable } from '../../parts/DataTable';
import { Loading } from '../../parts/Loading';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { TierTag } from '../../parts/TierTag';
import { Typography } from '../../parts/Typography';
import { useTierNames } from '../../parts/useTierNames';
import { RecordedUses } from './RecordedUses';
import { UseDialog } from './UseDialog';

/** What the customer has and what is left of it; agents record uses here. */
export function BenefitsTab({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const [using, setUsing] = useState<Api.HeldBenefitView>();
  const { data, error, refetch } = useGet('/customers/{externalId}/benefits', { path: { externalId } });
  return (
    <Flex vertical gap="middle">
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card title={t('benefits.held')} className="table-card">
          <Typography.Paragraph type="secondary">{t('benefits.heldIntro')}</Typography.Paragraph>
          <HeldTable rows={data.items} onUse={setUsing} />
        </Card>
      )}
      <RecordedUses externalId={externalId} />
      {using && <UseDialog externalId={externalId} benefit={using} onClose={() => setUsing(undefined)} />}
    </Flex>
  );
}

function HeldTable({ rows, onUse }: { rows: Api.HeldBenefitView[]; onUse: (benefit: Api.HeldBenefitView) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const tierName = useTierNames();
  const { quota } = useBenefitWords();
  const mayUse = useMay()('post /customers/{externalId}/benefits/{code}/uses');
  return (
    <DataTable<Api.HeldBenefitView>
      label={t('benefits.held')}
      rowKey="id"
      size="middle"
      dataSource={rows}
      locale={{
        emptyText: (
          <Empty description={t('benefits.noneHeld')}>
            <Typography.Text type="secondary">{t('benefits.noneHeldHelp')}</Typography.Text>
          </Empty>
        ),
      }}
      columns={[
        {
          title: t('benefits.benefit'),
          render: (_, { name, description }) => (
            <Flex vertical className="held-benefit">
              <strong>{name}</strong>
              <span>{description}</span>
            </Flex>
          ),
        },
        {
          title: t('benefits.givenBy'),
          render: (_, { tier }) => <TierTag tier={{ code: tier, name: tierName(tier) }} />,
        },
        { title: t('benefits.since'), render: (_, { since }) => format.instant(since) },
        { title: t('benefits.until'), render: (_, { until }) => (until ? format.day(until) : t('benefits.noEnd')) },
        {
          title: t('benefits.left'),
          render: (_, benefit) => (
            <Flex vertical align="start">
              {benefit.left !== null && (
                <strong>{t('benefits.leftOf', { left: benefit.left, quota: benefit.quota ?? 0 })}</strong>
              )}
              <small className="soft">{quota(benefit)}</small>
              {benefit.left === 0 && <Chip tone="look">{t('benefits.spent')}</Chip>}
            </Flex>
          ),
        },
        {
          title: t('benefits.use'),
          hidden: !mayUse,
          render: (_, benefit) =>
            !worksByItself(benefit.kind) && (
              <Button
                size="small"
                disabled={benefit.left === 0}
                aria-label={t('benefits.useOf', { benefit: benefit.name })}
                onClick={() => onUse(benefit)}
              >
                {t('benefits.use')}
              </Button>
            ),
        },
      ]}
    />
  );
}
