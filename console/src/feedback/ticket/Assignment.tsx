import type { Api } from '@rung/client';
import { Button, Flex, Form, Popover, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../api/fields';
import { useGet, useSend } from '../../api/queries';
import { useMyName } from '../../identity/useMyName';
import { App } from '../../parts/App';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useTicketPatch } from './useTicketPatch';

/** Who works on it: taken by the reader, or handed to a colleague. */
export function Assignment({ ticket }: { ticket: Api.FeedbackView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const login = useMyName();
  const [form] = Form.useForm<{ assignee: string }>();
  const { id, assignee } = ticket;
  const agents = useGet('/feedback/agents').data?.logins ?? [];
  const patch = useTicketPatch(id);
  const assign = useSend('post', '/feedback/{id}/assignment', ['/feedback'], {
    onSuccess: (now) =>
      void message.success(
        now.assignee === login ? t('feedback.taken') : t('feedback.handedOver', { assignee: now.assignee ?? '' }),
      ),
    onError: (error) => {
      void message.error(t('feedback.notSent'));
      form.setFields(fieldsOf(error) as Parameters<typeof form.setFields>[0]);
    },
  });
  const give = (to: string) => {
    patch((before) => ({ ...before, assignee: to }));
    assign.mutate({ path: { id }, body: { assignee: to } });
  };
  return (
    <>
      {assign.error && fieldsOf(assign.error).length === 0 && <ProblemPanel error={assign.error} />}
      <Flex wrap gap="small" align="center">
        <span>
          {t('feedback.assignee')}: <strong>{assignee ?? t('feedback.nobody')}</strong>
        </span>
        {assignee !== login && <Button onClick={() => give(login)}>{t('feedback.take')}</Button>}
        <Popover
          trigger="click"
          title={t('feedback.handOver')}
          content={
            <Form form={form} onFinish={({ assignee: to }) => give(to)}>
              <Form.Item
                name="assignee"
                extra={t('feedback.handOverHint')}
                rules={[{ required: true, message: t('feedback.handOverTo') }]}
              >
                <Select
                  showSearch
                  aria-label={t('feedback.handOverTo')}
                  placeholder={t('feedback.handOverTo')}
                  options={agents.filter((one) => one !== login && one !== assignee).map((value) => ({ value }))}
                />
              </Form.Item>
              <Button htmlType="submit" type="primary" loading={assign.isPending}>
                {t('feedback.handOverOk')}
              </Button>
            </Form>
          }
        >
          <Button>{t('feedback.handOver')}</Button>
        </Popover>
      </Flex>
    </>
  );
}
