import type { Api } from '@rung/client';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useMyName } from '../identity/useMyName';
import { App } from '../parts/App';
import { LinkButton } from '../parts/LinkButton';
import { later } from '../parts/later';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';

const UndoDialog = later(async () => (await import('./UndoDialog')).UndoDialog, null);

/** A merge changes what every service answers, so every answer is asked for again: each path begins so. */
export const EVERYTHING = [''];

/** Approves or withdraws a proposal, undoes a merge. */
export function NextMergeStep({ merge }: { merge: Api.MergeView }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const me = useMyName();
  const [undoing, setUndoing] = useState(false);
  const approve = useSend('post', '/merges/{id}/approval', EVERYTHING);
  const withdraw = useSend('post', '/merges/{id}/withdrawal', ['/merges']);
  const path = { id: merge.mergeId };
  const names = { from: merge.fromExternalId, into: merge.intoExternalId };
  const ask = () =>
    modal.confirm({
      title: t('merges.approveTitle', names),
      content: t('merges.approveHelp', names),
      okText: t('merges.approve'),
      onOk: () => approve.mutate({ path }, { onSuccess: () => void message.success(t('merges.approved')) }),
    });
  const takeBack = () => withdraw.mutate({ path }, { onSuccess: () => void message.success(t('merges.withdrawnNow')) });
  const own = merge.proposedBy === me;
  const error = approve.error ?? withdraw.error;
  return (
    <Flex vertical gap="small" align="end">
      {merge.state === 'proposed' && (
        <Flex gap="small">
          <LinkButton to={`/customers/merges?${new URLSearchParams(names)}`}>{t('merges.compare')}</LinkButton>
          <Button disabled={own} loading={approve.isPending} onClick={ask}>
            {t('merges.approve')}
          </Button>
          <Button loading={withdraw.isPending} onClick={takeBack}>
            {t('merges.withdraw')}
          </Button>
        </Flex>
      )}
      {merge.state === 'proposed' && own && <Typography.Text type="secondary">{t('merges.own')}</Typography.Text>}
      {merge.state === 'merged' && <Button onClick={() => setUndoing(true)}>{t('merges.undo')}</Button>}
      {error && <ProblemPanel error={error} />}
      {undoing && <UndoDialog merge={merge} onClose={() => setUndoing(false)} />}
    </Flex>
  );
}
