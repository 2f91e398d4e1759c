import type { Api } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { DataTable } from '../../parts/DataTable';
import { TierTag } from '../../parts/TierTag';

interface MoverTableProps {
  label: string;
  movers: readonly Api.Mover[];
  nameOf: (code: string) => string;
  busy?: boolean;
  empty?: string;
}

/** Who moves, from where to where, and why. */
export function MoverTable({ label, movers, nameOf, busy = false, empty }: MoverTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <DataTable<Api.Mover>
      label={label}
      rowKey="externalId"
      size="small"
      loading={busy}
      dataSource={movers}
      {...(empty ? { locale: { emptyText: empty } } : {})}
      columns={[
        {
          title: t('customers.id'),
          render: (_, { externalId }) => <Link to={`/customers/${encodeURIComponent(externalId)}`}>{externalId}</Link>,
        },
        {
          title: t('policyDryRun.move'),
          render: (_, { from, to, direction }) => (
            <Flex gap="small" align="center">
              <TierTag tier={{ code: from, name: nameOf(from) }} />
              <span aria-hidden>→</span>
              <TierTag tier={{ code: to, name: nameOf(to) }} />
              <span className={direction === 'up' ? 'gain' : direction === 'down' ? 'loss' : 'soft'}>
                {words('direction', direction)}
              </span>
            </Flex>
          ),
        },
        { title: t('policyDryRun.reason'), render: (_, { reason }) => words('moveReason', reason) },
        { title: t('policyDryRun.has'), align: 'right', render: (_, { value }) => format.number(value) },
        {
          title: t('policyDryRun.threshold'),
          align: 'right',
          render: (_, { threshold }) => (threshold === null ? '–' : format.number(threshold)),
        },
        {
          title: t('policyDryRun.missing'),
          align: 'right',
          render: (_, { missing }) => (missing > 0 ? format.number(missing) : '–'),
        },
      ]}
    />
  );
}
