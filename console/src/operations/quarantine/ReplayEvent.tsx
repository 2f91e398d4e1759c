import type { Api } from '@rung/client';
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useMay } from '../../identity/roles';
import { App } from '../../parts/App';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { ReplayOutcome } from './ReplayOutcome';

/** Takes a refused event in again, as it came or was corrected last. Whose order is in question can be settled with it. */
export function ReplayEvent({ suspect }: { suspect: Api.SuspectView }) {
  const { t } = useTranslation();
  const may = useMay();
  const { modal } = App.useApp();
  const { quarantineId, code, replayedAt } = suspect;
  const replay = useSend('post', '/quarantine/{quarantineId}/replay', ['/quarantine']);
  if (!may('post /quarantine/{quarantineId}/replay')) {
    return null;
  }
  const ask = (moveOrder: boolean) =>
    modal.confirm({
      title: moveOrder ? t('operations.moveOrder') : t('operations.replayTitle'),
      content: moveOrder ? t('operations.moveOrderHelp') : t('operations.replayHelp'),
      okText: t('operations.replay'),
      okButtonProps: { danger: moveOrder },
      onOk: () => replay.mutate({ path: { quarantineId }, query: { moveOrder: moveOrder ? 'true' : 'false' } }),
    });
  return (
    <Flex vertical gap="small" align="start" className="act-bar">
      {replay.error && <ProblemPanel error={replay.error} />}
      {replay.data && <ReplayOutcome replayed={replay.data} />}
      {!replayedAt && (
        <Flex wrap gap="small">
          <Button type="primary" loading={replay.isPending} onClick={() => ask(false)}>
            {t('operations.replay')}
          </Button>
          {code === 'order-of-another-customer' && (
            <Button danger disabled={replay.isPending} onClick={() => ask(true)}>
              {t('operations.moveOrder')}
            </Button>
          )}
        </Flex>
      )}
    </Flex>
  );
}
