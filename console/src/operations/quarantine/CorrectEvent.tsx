import type { Api } from '@rung/client';
import { Button, Flex, Input, Radio } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useWords } from '../../i18n/words';
import { useMay } from '../../identity/roles';
import { pretty } from '../../parts/Code';
import { Dialog } from '../../parts/Dialog';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Faults } from './Faults';
import { ReplayOutcome } from './ReplayOutcome';

const REASONS = ['sender-confirmed', 'store-records', 'form-only'] as const;

/** Sends a refused event as it should have been. What is still wrong with it stands beside it. */
export function CorrectEvent({ suspect }: { suspect: Api.SuspectView }) {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('post /quarantine/{quarantineId}/correction')) {
    return null;
  }
  // once it is accepted the dialog stays open, to say so
  return (
    <div>
      {!suspect.replayedAt && <Button onClick={() => setOpen(true)}>{t('operations.correct')}</Button>}
      {open && <CorrectionDialog suspect={suspect} onClose={() => setOpen(false)} />}
    </div>
  );
}

function CorrectionDialog({ suspect, onClose }: { suspect: Api.SuspectView; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const [text, setText] = useState(() => pretty(suspect.correction?.event ?? suspect.event));
  const [reason, setReason] = useState<(typeof REASONS)[number]>('sender-confirmed');
  const place = useRef<HTMLDivElement>(null);
  const { quarantineId, lastTry } = suspect;
  const send = useSend('post', '/quarantine/{quarantineId}/correction', ['/quarantine']);
  const isDone = send.data !== undefined && send.data.outcome !== 'refused';
  const defects = send.data?.defects ?? (lastTry?.outcome === 'refused' ? lastTry.defects : suspect.defects);
  const lead = (start: number, end: number) => {
    const area = place.current?.querySelector('textarea');
    area?.focus();
    area?.setSelectionRange(start, end);
  };
  return (
    <Dialog
      title={t('operations.correctTitle')}
      width={760}
      okText={isDone ? t('operations.done') : t('operations.correctSend')}
      cancelButtonProps={{ hidden: isDone }}
      confirmLoading={send.isPending}
      onCancel={onClose}
      onOk={isDone ? onClose : () => send.mutate({ path: { quarantineId }, body: { event: text, reason } })}
    >
      <Flex vertical gap="small" ref={place}>
        <p>{t('operations.correctHelp')}</p>
        {send.error && <ProblemPanel error={send.error} />}
        {send.data && <ReplayOutcome replayed={send.data} />}
        {!isDone && (
          <>
            <Faults defects={defects} text={text} onChoose={lead} />
            <Input.TextArea
              aria-label={t('operations.correctedEvent')}
              className="code-input"
              spellCheck={false}
              autoSize={{ minRows: 8, maxRows: 20 }}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
            <Radio.Group
              vertical
              aria-label={t('operations.correctReason')}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              options={REASONS.map((value) => ({ value, label: words('correction', value) }))}
            />
          </>
        )}
      </Flex>
    </Dialog>
  );
}
