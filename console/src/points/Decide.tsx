import type { Api } from '@rung/client';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { useMay } from '../identity/roles';
import { useMyName } from '../identity/useMyName';
import { App } from '../parts/App';
import { Dialog } from '../parts/Dialog';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';
import { WhoCan } from '../parts/WhoCan';

/** The second pair of eyes: who asked is told so before they are refused. */
export function Decide({ adjustment }: { adjustment: Api.AdjustmentView }) {
  const { t } = useTranslation();
  const may = useMay();
  const me = useMyName();
  const [open, setOpen] = useState<'approval' | 'refusal'>();
  if (!may('post /points/adjustments/{id}/approval')) {
    return <WhoCan operation="post /points/adjustments/{id}/approval" what={t('points.approve')} />;
  }
  if (adjustment.requestedBy === me) {
    return <Typography.Text className="loss">{t('points.fourEyes')}</Typography.Text>;
  }
  return (
    <Flex gap="small">
      <Button type="primary" size="small" onClick={() => setOpen('approval')}>
        {t('points.approve')}
      </Button>
      <Button size="small" onClick={() => setOpen('refusal')}>
        {t('points.decline')}
      </Button>
      {open && <Decision adjustment={adjustment} decision={open} onClose={() => setOpen(undefined)} />}
    </Flex>
  );
}

interface DecisionProps {
  adjustment: Api.AdjustmentView;
  decision: 'approval' | 'refusal';
  onClose: () => void;
}

function Decision({ adjustment, decision, onClose }: DecisionProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const format = useFormat();
  const words = useWords();
  const { id, externalId, points, reason, note, requestedBy } = adjustment;
  const approving = decision === 'approval';
  const send = useSend('post', `/points/adjustments/{id}/${decision}`, ['/points', '/customers'], {
    onSuccess: () => {
      void message.success(approving ? t('points.approved') : t('points.declined'));
      onClose();
    },
  });
  const facts = {
    customer: externalId,
    count: Math.abs(points),
    points: format.number(Math.abs(points)),
    reason: words('adjustmentReason', reason),
    person: requestedBy,
  };
  return (
    <Dialog
      title={approving ? t('points.approveTitle') : t('points.declineTitle')}
      okText={approving ? t('points.approve') : t('points.decline')}
      okButtonProps={{ loading: send.isPending }}
      onOk={() => send.mutate({ path: { id } })}
      onCancel={onClose}
    >
      <Typography.Paragraph strong>
        {points > 0 ? t('points.gives', facts) : t('points.takes', facts)}
      </Typography.Paragraph>
      <Typography.Paragraph>{note}</Typography.Paragraph>
      <Typography.Paragraph type="secondary">{t('points.askedBy', facts)}</Typography.Paragraph>
      {send.error && <ProblemPanel error={send.error} />}
    </Dialog>
  );
}
