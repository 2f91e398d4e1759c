import type { Api } from '@rung/client';
import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Chip, type Tone } from '../../parts/Chip';
import { DataTable } from '../../parts/DataTable';

const TONES: Record<Api.ErasureView['state'], Tone> = { complete: 'good', pending: 'plain', overdue: 'bad' };

/** The certificates: an id that leads to nobody, and who has confirmed. */
export function ErasureTable({ rows, busy }: { rows: Api.ErasureView[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <DataTable<Api.ErasureView>
      label={t('operations.erasures')}
      rowKey="customerId"
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('operations.noErasures')} /> }}
      columns={[
        { title: t('operations.erasedId'), render: (_, { customerId }) => <code>{customerId}</code> },
        { title: t('operations.erasedAt'), render: (_, { erasedAt }) => format.instant(erasedAt) },
        {
          title: t('operations.reason'),
          render: (_, { reason, requestedBy }) => (
            <Flex vertical className="reason-cell">
              <strong>{words('erasureReason', reason)}</strong>
              {reason !== 'own' && reason !== 'restore' && <span>{requestedBy}</span>}
            </Flex>
          ),
        },
        {
          title: t('operations.stage'),
          render: (_, erasure) => (
            <Flex vertical className="reason-cell">
              <Chip tone={TONES[erasure.state]}>{words('erasureState', erasure.state)}</Chip>
              <span>
                {erasure.completedAt
                  ? format.instant(erasure.completedAt)
                  : t('operations.erasureMissing', {
                      services: erasure.missing.map((one) => words('eraser', one)).join(' · '),
                    })}
              </span>
            </Flex>
          ),
        },
        {
          title: t('operations.erasureConfirmed'),
          render: (_, { confirmations }) => (
            <Flex vertical>
              {confirmations.map(({ service, confirmedAt }) => (
                <span key={service}>
                  {words('eraser', service)} {format.instant(confirmedAt)}
                </span>
              ))}
            </Flex>
          ),
        },
      ]}
    />
  );
}
