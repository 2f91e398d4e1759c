import type { Api } from '@rung/client';
import { Alert, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { App } from '../../parts/App';
import { Card } from '../../parts/Card';
import { later } from '../../parts/later';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Assignment } from './Assignment';
import { ReplyForm } from './ReplyForm';
import { useResolve } from './useResolve';

const VerdictForm = later(async () => (await import('./VerdictForm')).VerdictForm);

/** What the agent can do with a ticket that is not resolved yet. An appeal ends with a verdict, and in no other way. */
export function Handling({ ticket }: { ticket: Api.FeedbackView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { kind, outcome, resolvedAt, status } = ticket;
  if (status === 'resolved') {
    const ended = [outcome && words('appealOutcome', outcome), resolvedAt && format.instant(resolvedAt)];
    return (
      <Alert type="success" showIcon title={t('feedback.closed')} description={ended.filter(Boolean).join(' · ')} />
    );
  }
  if (status === 'open') {
    return (
      <Card title={t('feedback.reply')}>
        <Flex vertical gap="middle">
          <span>{t('feedback.takeFirst')}</span>
          <Assignment ticket={ticket} />
        </Flex>
      </Card>
    );
  }
  return (
    <>
      <Card title={t('feedback.reply')} extra={kind !== 'appeal' && <Resolve ticket={ticket} />}>
        <Flex vertical gap="middle">
          <Assignment ticket={ticket} />
          <ReplyForm ticket={ticket} />
        </Flex>
      </Card>
      {kind === 'appeal' && <VerdictForm ticket={ticket} />}
    </>
  );
}

function Resolve({ ticket: { id, replies } }: { ticket: Api.FeedbackView }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const resolve = useResolve(id);
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
      onOk: () =>
        void resolve.end({}).then(
          () => message.success(t('feedback.resolved')),
          () => undefined,
        ),
    });
  return (
    <Flex vertical align="end" gap="small">
      <Button loading={resolve.isPending} onClick={ask}>
        {t('feedback.resolve')}
      </Button>
      {resolve.error && <ProblemPanel error={resolve.error} />}
    </Flex>
  );
}
