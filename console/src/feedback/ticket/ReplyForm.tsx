import { type Api, newKey } from '@rung/client';
import { Button, Flex, Form, Input } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../api/fields';
import { useOnce, useSend } from '../../api/queries';
import { App } from '../../parts/App';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useResolve } from './useResolve';
import { useTicketPatch } from './useTicketPatch';

/** An answer shows at once; where it is refused it is taken back, and stays in the field to be mended. */
export function ReplyForm({ ticket }: { ticket: Api.FeedbackView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ text: string }>();
  const { id, kind } = ticket;
  const patch = useTicketPatch(id);
  const reply = useSend('post', '/feedback/{id}/replies', ['/feedback']);
  const resolve = useResolve(id);
  const once = useOnce();
  const keyOf = useKeyOfText();
  const send = async (resolving: boolean) => {
    const { text } = await form.validateFields();
    try {
      if (resolving) {
        await resolve.end({ text });
      } else {
        const written = { id: newKey(), text, writtenAt: new Date().toISOString() };
        patch((before) => ({ ...before, replies: [...before.replies, written] }));
        await reply.mutateAsync({ path: { id }, header: { 'Idempotency-Key': keyOf(text) }, body: { text } });
      }
      form.resetFields();
      keyOf('');
      void message.success(resolving ? t('feedback.resolved') : t('feedback.sent'));
    } catch (failure) {
      void message.error(t('feedback.notSent'));
      form.setFields(fieldsOf(failure) as Parameters<typeof form.setFields>[0]);
    }
  };
  // What the form found is shown at its field.
  const sendOr = (resolving: boolean) => once(() => send(resolving));
  const error = reply.error ?? resolve.error;
  const busy = reply.isPending || resolve.isPending;
  return (
    <Form form={form} layout="vertical" onFinish={() => sendOr(false)}>
      {error && fieldsOf(error).length === 0 && <ProblemPanel error={error} />}
      <Form.Item
        name="text"
        label={t('feedback.reply')}
        extra={t('feedback.replyHint')}
        rules={[{ required: true, whitespace: true, message: t('feedback.replyNeeded') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
      </Form.Item>
      <Flex wrap gap="small">
        <Button type={kind === 'appeal' ? 'default' : 'primary'} htmlType="submit" loading={busy}>
          {t('feedback.send')}
        </Button>
        {kind !== 'appeal' && (
          <Button disabled={busy} onClick={() => sendOr(true)}>
            {t('feedback.sendAndResolve')}
          </Button>
        )}
      </Flex>
    </Form>
  );
}

/** The same words sent again after a failure are the same answer. */
function useKeyOfText(): (text: string) => string {
  const sent = useRef({ text: '', key: newKey() });
  return (text) => {
    if (sent.current.text !== text) {
      sent.current = { text, key: newKey() };
    }
    return sent.current.key;
  };
}
