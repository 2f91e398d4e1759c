import type { Api } from '@rung/client';
import { Button, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { DataTable } from '../../parts/DataTable';
import { HealthCard } from './HealthCard';

/** Whether the books of points balance, and what they hold. */
export function LedgerCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useGet('/points/proof');
  const prove = useSend('post', '/points/proof', ['/points/proof']);
  const retry = () => {
    // one that is still under way is waited for
    if (prove.isError) {
      prove.reset();
    }
    void refetch();
  };
  const figures = data && [
    [t('operations.outstanding'), data.outstanding],
    [t('operations.customers'), data.customers],
    [t('operations.transactions'), data.transactions],
    [t('operations.entries'), data.entries],
    [t('operations.entriesSum'), data.entriesSum],
    [t('operations.reserved'), data.reserved],
    [t('operations.redeemed'), data.redeemed],
    [t('operations.withdrawn'), data.withdrawn],
    [t('operations.expired'), data.expired],
    [t('operations.shortfall'), data.shortfall],
  ];
  return (
    <HealthCard
      title={t('operations.ledger')}
      verdict={
        data && {
          type: data.holds ? 'success' : 'error',
          title: data.holds ? t('operations.ledgerHolds') : t('operations.ledgerBroken'),
          detail: t('operations.ledgerAt', { instant: format.instant(data.at) }),
        }
      }
      error={error ?? prove.error}
      onRetry={retry}
      extra={
        <Button size="small" loading={prove.isPending} onClick={() => prove.mutate({})}>
          {t('operations.ledgerProve')}
        </Button>
      }
    >
      {figures && (
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={figures.map(([label, value]) => ({
            key: String(label),
            label,
            children: format.number(Number(value)),
          }))}
        />
      )}
      {data && data.faults.length > 0 && <Faults faults={data.faults} />}
    </HealthCard>
  );
}

function Faults({ faults }: { faults: Api.Fault[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <DataTable<Api.Fault>
      label={t('operations.fault')}
      rowKey="fault"
      size="small"
      dataSource={faults}
      columns={[
        { title: t('operations.fault'), render: (_, { fault }) => words('ledgerFault', fault) },
        { title: t('operations.concerned'), align: 'right', render: (_, { customers }) => format.number(customers) },
        { title: t('operations.first'), render: (_, { first }) => <code>{first.join(' ')}</code> },
      ]}
    />
  );
}
