import { Button, Descriptions, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
import { App } from '../../parts/App';
import { Code } from '../../parts/Code';
import { Lines } from '../../parts/Lines';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';
import { textOf } from './base64';
import type { Letter } from './useDeadLetters';

/** The record as it was taken, and the way back into its service. */
export function LetterDetail({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { service, id } = letter;
  const { data, error, refetch } = useGet(`/dead-letters/${service}/{id}`, { path: { id } });
  if (error) {
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Lines />;
  }
  return (
    <Flex vertical gap="small" className="detail">
      {data.value === null ? (
        <Typography.Text type="secondary">{t('operations.noValue')}</Typography.Text>
      ) : (
        <Code text={textOf(data.value)} label={t('operations.recordValue')} />
      )}
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'key', label: t('operations.recordKey'), children: <code>{textOf(data.key) || '–'}</code> },
          {
            key: 'size',
            label: t('operations.size'),
            children: t('operations.bytes', { size: format.number(letter.size) }),
          },
          {
            key: 'headers',
            label: t('operations.headers'),
            children: (
              <Flex vertical className="wrap">
                {data.headers.map(({ name, value }) => (
                  <code key={name}>{`${name}: ${textOf(value)}`}</code>
                ))}
              </Flex>
            ),
          },
        ]}
      />
      <Replay letter={letter} />
    </Flex>
  );
}

function Replay({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const may = useMay();
  const { modal, message } = App.useApp();
  const { service, id } = letter;
  const replay = useSend('post', `/dead-letters/${service}/{id}/replay`, ['/dead-letters'], {
    onSuccess: () => void message.success(t('operations.deadReplayed')),
  });
  if (letter.reason === 'unkeepable' || letter.replayedAt || !may('post /dead-letters/scoring/{id}/replay')) {
    return null;
  }
  const ask = () =>
    modal.confirm({
      title: t('operations.replayTitle'),
      content: t('operations.deadReplayHelp'),
      okText: t('operations.replay'),
      onOk: () => replay.mutate({ path: { id } }),
    });
  return (
    <Flex vertical gap="small" align="start">
      {replay.error && <ProblemPanel error={replay.error} />}
      <Button type="primary" loading={replay.isPending} onClick={ask}>
        {t('operations.replay')}
      </Button>
    </Flex>
  );
}
