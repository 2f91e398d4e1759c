import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Chip } from '../../parts/Chip';
import { DataTable } from '../../parts/DataTable';
import { LetterDetail } from './LetterDetail';
import type { Letter } from './useDeadLetters';

export function LetterTable({ rows, busy }: { rows: Letter[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <DataTable<Letter>
      label={t('operations.deadLetters')}
      rowKey={({ service, id }) => `${service} ${id}`}
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('operations.noDeadLetters')} /> }}
      expandable={{ expandedRowRender: (letter) => <LetterDetail letter={letter} /> }}
      columns={[
        { title: t('operations.service'), render: (_, { service }) => words('service', service) },
        {
          title: t('operations.reason'),
          render: (_, { reason, detail }) => (
            <Flex vertical className="reason-cell">
              <strong>{words('deadLetter', reason)}</strong>
              <small className="soft">{detail}</small>
            </Flex>
          ),
        },
        { title: t('operations.topic'), render: (_, { channel }) => <code>{channel}</code> },
        {
          title: t('operations.place'),
          render: (_, { partition, offset }) => t('operations.placeOf', { partition, offset: format.number(offset) }),
        },
        { title: t('operations.putAside'), render: (_, { recordedAt }) => format.instant(recordedAt) },
        { title: t('operations.stage'), render: (_, letter) => <Stage letter={letter} /> },
      ]}
    />
  );
}

function Stage({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { replayedAt, replayedBy } = letter;
  return replayedAt ? (
    <Chip tone="good">
      {t('operations.replayedBy', { actor: replayedBy ?? '', instant: format.instant(replayedAt) })}
    </Chip>
  ) : (
    <Chip tone="look">{t('operations.waits')}</Chip>
  );
}
