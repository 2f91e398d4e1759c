import { type Api, newKey } from '@rung/client';
import { App, Button, Flex, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../api/fields';
import { useSend } from '../../api/queries';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useTicketPatch } from './useTicketPatch';

/** An answer shows at once; where it is refused it is taken back, and stays in the field to be mended. */
export function ReplyForm({ ticket, onResolve }: { ticket: Api.FeedbackView; onResolve: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ text: string }>();
  const { id } = ticket;
  const patch = useTicketPatch(id);
  const reply = useSend('post', '/feedback/{id}/replies', ['/feedback']);
  const send = async (resolving: boolean) => {
    const { text } = await form.validateFields();
    const writtenAt = new Date().toISOString();
    patch((before) => ({ ...before, replies: [...before.replies, { id: newKey(), text, writtenAt }] }));
    try {
      await reply.mutateAsync({ path: { id }, body: { text } });
      form.resetFields();
      if (resolving) {
        onResolve();
      } else {
        void message.success(t('feedback.sent'));
      }
    } catch (failure) {
      form.setFields(fieldsOf(failure) as Parameters<typeof form.setFields>[0]);
    }
  };
  // What the form found is shown at its field.
  const sendOr = (resolving: boolean) => void send(resolving).catch(() => undefined);
  return (
    <Form form={form} layout="vertical" onFinish={() => sendOr(false)}>
      {reply.error && fieldsOf(reply.error).length === 0 && <ProblemPanel error={reply.error} />}
      <Form.Item
        name="text"
        label={t('feedback.reply')}
        extra={t('feedback.replyHint')}
        rules={[{ required: true, whitespace: true, message: t('feedback.replyNeeded') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Flex wrap gap="small">
        <Button type="primary" htmlType="submit" loading={reply.isPending}>
          {t('feedback.send')}
        </Button>
        <Button disabled={reply.isPending} onClick={() => sendOr(true)}>
          {t('feedback.sendAndResolve')}
        </Button>
      </Flex>
    </Form>
  );
}
