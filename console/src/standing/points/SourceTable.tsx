import type { Api } from '@rung/client';
import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { DataTable } from '../../parts/DataTable';
import { useTierNames } from '../../parts/useTierNames';
import type { Folded } from './perSource';

export function SourceTable({ rows }: { rows: Folded[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const tierName = useTierNames();
  const nameOf = ({ source, reason, part }: Folded) => {
    const named = source.kind === 'order' || source.kind === 'redemption';
    const which = reason ? words('adjustmentReason', reason) : named ? source.id : '';
    return [words('pointsSource', source.kind), which, part && t('customer.ofPart', { part })]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <DataTable<Folded>
      label={t('customer.perSource')}
      rowKey="key"
      size="middle"
      atOnce={20}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('customer.noEntries')} /> }}
      expandable={{ expandedRowRender: (row) => <Entries entries={row.entries} name={nameOf(row)} /> }}
      columns={[
        { title: t('customer.pointsSource'), render: (_, row) => nameOf(row) },
        { title: t('customer.occurred'), render: (_, { occurredAt }) => format.instant(occurredAt) },
        { title: t('customer.tierAtOrder'), render: (_, { tier }) => (tier ? tierName(tier) : '–') },
        {
          title: t('customer.remaining'),
          align: 'right',
          render: (_, { pending, available }) => <strong>{format.number(pending + available)}</strong>,
        },
        { title: t('customer.ofWhichPending'), align: 'right', render: (_, { pending }) => format.number(pending) },
        { title: t('customer.shop'), render: (_, { source }) => source.shop ?? '–' },
        { title: t('customer.entries'), align: 'right', render: (_, { entries }) => format.number(entries.length) },
      ]}
    />
  );
}

function Entries({ entries, name }: { entries: Api.StatementEntry[]; name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <DataTable<Api.StatementEntry>
      label={t('customer.entriesOf', { source: name })}
      rowKey="id"
      size="small"
      dataSource={entries}
      columns={[
        { title: t('customer.entry'), render: (_, { kind }) => words('entryKind', kind) },
        { title: t('customer.cause'), render: (_, { cause }) => words('entryCause', cause) },
        { title: t('customer.multiplier'), align: 'right', render: (_, row) => times(row) },
        { title: t('customer.pendingChange'), align: 'right', render: (_, row) => <Signed value={row.pending} /> },
        { title: t('customer.availableChange'), align: 'right', render: (_, row) => <Signed value={row.available} /> },
        { title: t('customer.occurred'), render: (_, { occurredAt }) => format.instant(occurredAt) },
        { title: t('customer.recorded'), render: (_, { recordedAt }) => format.instant(recordedAt) },
      ]}
    />
  );
}

/** The tier's, and beside it that of a benefit which multiplies too. */
function times({ multiplier, benefitMultiplier }: Api.StatementEntry) {
  return [multiplier, benefitMultiplier].filter(Boolean).join(' × ') || '–';
}

function Signed({ value }: { value: number }) {
  const format = useFormat();
  if (value === 0) {
    return <span className="soft">0</span>;
  }
  return (
    <span className={value < 0 ? 'loss' : 'gain'}>{value > 0 ? `+${format.number(value)}` : format.number(value)}</span>
  );
}
