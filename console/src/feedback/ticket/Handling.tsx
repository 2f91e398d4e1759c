import type { Api } from '@rung/client';
import { Alert, App, Button, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Assignment } from './Assignment';
import { ReplyForm } from './ReplyForm';
import { useTicketPatch } from './useTicketPatch';

/** What the agent can do with a ticket that is not resolved yet. */
export function Handling({ ticket }: { ticket: Api.FeedbackView }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const { id, kind, replies, status } = ticket;
  const patch = useTicketPatch(id);
  const resolve = useSend('post', '/feedback/{id}/resolution', ['/feedback'], {
    onSuccess: () => void message.success(t('feedback.resolved')),
  });
  const resolveNow = () => {
    patch((before) => ({ ...before, status: 'resolved' }));
    resolve.mutate({ path: { id } });
  };
  const ask = () =>
    modal.confirm({
      title: t('feedback.resolveTitle'),
      content: (
        <>
          {replies.length === 0 && <p>{t('feedback.resolveUnanswered')}</p>}
          <p>{t('feedback.resolveHelp')}</p>
        </>
      ),
      okText: t('feedback.resolve'),
      onOk: resolveNow,
    });
  if (status === 'resolved') {
    return <Alert type="success" showIcon title={t('feedback.closed')} />;
  }
  return (
    <Card
      title={t('feedback.reply')}
      extra={
        <Button loading={resolve.isPending} onClick={ask}>
          {t('feedback.resolve')}
        </Button>
      }
    >
      <Flex vertical gap="middle">
        {resolve.error && <ProblemPanel error={resolve.error} />}
        <Assignment ticket={ticket} />
        {kind === 'appeal' && <Alert type="info" showIcon title={t('feedback.appealHelp')} />}
        <ReplyForm ticket={ticket} onResolve={resolveNow} />
      </Flex>
    </Card>
  );
}
