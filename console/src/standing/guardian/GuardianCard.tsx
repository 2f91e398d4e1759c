import type { Api } from '@rung/client';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
import { App } from '../../parts/App';
import { Card } from '../../parts/Card';
import { Chip } from '../../parts/Chip';
import { DataTable } from '../../parts/DataTable';
import { later } from '../../parts/later';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';
import { useGuardian } from './useGuardian';

const GuardianDialog = later(async () => (await import('./GuardianDialog')).GuardianDialog, null);

/** What a minor's guardian answered. Of a grown-up only where there is something of before. */
export function GuardianCard({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const mayRead = may('get /customers/{externalId}/guardian-consent');
  const { data, error, refetch } = useGet(
    '/customers/{externalId}/guardian-consent',
    { path: { externalId } },
    { enabled: mayRead },
  );
  const [open, setOpen] = useState(false);
  if (error) {
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data || (!data.minor && data.answers.length === 0)) {
    return null;
  }
  const { minor, agrees, age, answers } = data;
  return (
    <Card
      title={t('guardian.title')}
      className="table-card"
      extra={
        may('put /customers/{externalId}/guardian-consent') && (
          <Flex wrap gap="small">
            {agrees && <GuardianWithdrawal externalId={externalId} />}
            {minor && (
              <Button onClick={() => setOpen(true)}>{agrees ? t('guardian.renew') : t('guardian.record')}</Button>
            )}
          </Flex>
        )
      }
    >
      <Typography.Paragraph type="secondary">
        {!minor ? t('guardian.grownUp') : agrees ? t('guardian.agrees', { age }) : t('guardian.awaits', { age })}
      </Typography.Paragraph>
      {answers.length > 0 && <Answers answers={answers} />}
      {open && <GuardianDialog externalId={externalId} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function Answers({ answers }: { answers: Api.GuardianAnswer[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable<Api.GuardianAnswer>
      label={t('guardian.history')}
      rowKey={({ recordedAt, recordedBy }) => `${recordedAt} ${recordedBy}`}
      size="middle"
      dataSource={answers}
      columns={[
        {
          title: t('guardian.answer'),
          render: (_, { granted }) =>
            granted ? <Chip tone="good">{t('guardian.yes')}</Chip> : <Chip tone="plain">{t('guardian.no')}</Chip>,
        },
        { title: t('guardian.name'), render: (_, { guardian }) => guardian ?? '–' },
        {
          title: t('guardian.relation'),
          render: (_, { relation }) =>
            relation === 'parent' ? t('guardian.parent') : relation ? t('guardian.other') : '–',
        },
        { title: t('guardian.proof'), render: (_, { proof }) => proof ?? '–' },
        { title: t('guardian.recordedBy'), dataIndex: 'recordedBy' },
        { title: t('guardian.recordedAt'), render: (_, { recordedAt }) => format.instant(recordedAt) },
      ]}
    />
  );
}

function GuardianWithdrawal({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const answer = useGuardian();
  const withdraw = () =>
    answer.mutate(
      { path: { externalId }, body: { granted: false } },
      {
        onSuccess: () => void message.success(t('guardian.withdrawn')),
        onError: (error) => void modal.error({ content: <ProblemPanel error={error} />, icon: null, width: 560 }),
      },
    );
  const ask = () =>
    modal.confirm({
      title: t('guardian.withdrawTitle'),
      content: t('guardian.withdrawHelp'),
      okText: t('guardian.withdraw'),
      onOk: withdraw,
    });
  return <Button onClick={ask}>{t('guardian.withdraw')}</Button>;
}
