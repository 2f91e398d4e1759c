import { Alert, Button, Flex } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnce, useSend } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
import { App } from '../../parts/App';
import { ProblemPanel } from '../../parts/ProblemPanel';

const NONE = { tried: 0, accepted: 0, duplicates: 0, refused: 0 };

/** Takes all that waits of one reason in again, batch by batch, and counts what became of it. */
export function ReplayReason({ code }: { code: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const { modal } = App.useApp();
  const once = useOnce();
  const [counts, setCounts] = useState<typeof NONE>();
  const [busy, setBusy] = useState(false);
  const stopped = useRef(false);
  const { mutateAsync, error } = useSend('post', '/quarantine/replays', ['/quarantine']);
  if (!may('post /quarantine/replays')) {
    return null;
  }
  const replayAll = async () => {
    stopped.current = false;
    setBusy(true);
    let sum = NONE;
    setCounts(sum);
    try {
      let after: string | null | undefined;
      while (after !== null && !stopped.current) {
        const { next, ...batch } = await mutateAsync({ body: { code, ...(after ? { after } : {}) } });
        sum = {
          tried: sum.tried + batch.tried,
          accepted: sum.accepted + batch.accepted,
          duplicates: sum.duplicates + batch.duplicates,
          refused: sum.refused + batch.refused,
        };
        setCounts(sum);
        after = next;
      }
    } finally {
      setBusy(false);
    }
  };
  const ask = () =>
    modal.confirm({
      title: t('operations.replayReasonTitle'),
      content: t('operations.replayReasonHelp'),
      okText: t('operations.replayReason'),
      onOk: () => once(replayAll),
    });
  return (
    <Flex vertical gap="small" align="start">
      {error && <ProblemPanel error={error} />}
      {counts && (
        <Alert
          role="status"
          type={busy ? 'info' : 'success'}
          showIcon
          title={t('operations.replayedReason', {
            tried: format.number(counts.tried),
            accepted: format.number(counts.accepted),
            duplicates: format.number(counts.duplicates),
            refused: format.number(counts.refused),
          })}
        />
      )}
      {busy ? (
        <Button
          onClick={() => {
            stopped.current = true;
          }}
        >
          {t('operations.stopReplay')}
        </Button>
      ) : (
        <Button onClick={ask}>{t('operations.replayReason')}</Button>
      )}
    </Flex>
  );
}
