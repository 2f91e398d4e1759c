import type { Api } from '@rung/client';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { useMay } from '../../identity/roles';
import { App } from '../../parts/App';
import { Card } from '../../parts/Card';
import { Chip, type Tone } from '../../parts/Chip';
import { DataTable } from '../../parts/DataTable';
import { later } from '../../parts/later';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { TierTag } from '../../parts/TierTag';
import { Typography } from '../../parts/Typography';
import { useGrant } from './grant';

const GrantDialog = later(async () => (await import('./GrantDialog')).GrantDialog, null);

const TONE: Record<Api.OverrideView['state'], Tone> = {
  counts: 'good',
  replaced: 'plain',
  ended: 'plain',
  over: 'plain',
};

/** The tiers that people granted. Who may grant none is only told where there are some. */
export function OverridesCard({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const may = useMay()('put /customers/{externalId}/overrides/{id}');
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useGet('/customers/{externalId}/overrides', { path: { externalId } });
  const overrides = data?.overrides ?? [];
  if (error) {
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  if (!may && overrides.length === 0) {
    return null;
  }
  return (
    <Card
      title={t('customer.overrides')}
      className="table-card"
      extra={may && <Button onClick={() => setOpen(true)}>{t('customer.grantOpen')}</Button>}
    >
      {overrides.length > 0 ? (
        <OverrideTable externalId={externalId} rows={overrides} />
      ) : (
        <Typography.Text type="secondary">{t('customer.noOverrides')}</Typography.Text>
      )}
      {open && <GrantDialog externalId={externalId} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function OverrideTable({ externalId, rows }: { externalId: string; rows: Api.OverrideView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const may = useMay();
  return (
    <DataTable<Api.OverrideView>
      label={t('customer.overrides')}
      rowKey="id"
      size="middle"
      dataSource={rows}
      columns={[
        { title: t('overview.tier'), render: (_, { tier }) => <TierTag tier={tier} /> },
        { title: t('customer.grantUntil'), render: (_, { until }) => format.day(until) },
        { title: t('customer.grantReason'), render: (_, { reason }) => words('overrideReason', reason) },
        {
          title: t('customer.state'),
          render: (_, { state, endedAt, endedBy }) => (
            <Flex vertical align="start">
              <Chip tone={TONE[state]}>{words('overrideState', state)}</Chip>
              {endedAt && endedBy && <small className="soft">{`${endedBy} · ${format.instant(endedAt)}`}</small>}
            </Flex>
          ),
        },
        {
          title: t('customer.grantedBy'),
          render: (_, { id, decisionId, grantedAt, grantedBy }) => (
            <Flex vertical>
              <span>{`${grantedBy} · ${format.instant(grantedAt)}`}</span>
              {decisionId !== null && may('get /feedback/{id}') && (
                <Link to={`/feedback/${id}`}>{t('customer.afterAppeal')}</Link>
              )}
            </Flex>
          ),
        },
        {
          key: 'act',
          title: <span className="visually-hidden">{t('app.actions')}</span>,
          render: (_, override) => override.state === 'counts' && <End externalId={externalId} override={override} />,
        },
      ]}
    />
  );
}

function End({ externalId, override }: { externalId: string; override: Api.OverrideView }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const may = useMay()('delete /customers/{externalId}/overrides/{id}');
  const { end } = useGrant();
  const { id, tier } = override;
  if (!may) {
    return null;
  }
  const ask = () =>
    modal.confirm({
      title: t('customer.endTitle', { tier: tier.name }),
      content: t('customer.endHelp'),
      okText: t('customer.end'),
      okButtonProps: { danger: true },
      onOk: () =>
        end.mutate(
          { path: { externalId, id } },
          { onSuccess: () => void message.success(t('customer.overrideEnded')) },
        ),
    });
  return (
    <>
      <Button size="small" danger loading={end.isPending} onClick={ask}>
        {t('customer.end')}
      </Button>
      {end.error && <ProblemPanel error={end.error} />}
    </>
  );
}
