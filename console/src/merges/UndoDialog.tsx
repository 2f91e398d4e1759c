import type { Api } from '@rung/client';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { App } from '../parts/App';
import { Dialog } from '../parts/Dialog';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';
import { EVERYTHING } from './NextMergeStep';
import { UNDO_REASONS, useMergeWords } from './useMergeWords';

/** Undoes a merge, for a reason. */
export function UndoDialog({ merge, onClose }: { merge: Api.MergeView; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useMergeWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Api.UndoingRequest>();
  const undo = useSend('post', '/merges/{id}/undoing', EVERYTHING);
  const send = (body: Api.UndoingRequest) =>
    undo.mutate(
      { path: { id: merge.mergeId }, body },
      {
        onSuccess: () => {
          void message.success(t('merges.undoneNow'));
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={t('merges.undoTitle', { from: merge.fromExternalId, into: merge.intoExternalId })}
      okText={t('merges.undo')}
      confirmLoading={undo.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('merges.undoHelp')}</Typography.Paragraph>
      <Form<Api.UndoingRequest> form={form} layout="vertical" onFinish={send}>
        <Form.Item
          name="reason"
          label={t('merges.undoReason')}
          rules={[{ required: true, message: t('merges.missing') }]}
        >
          <Select options={UNDO_REASONS.map((value) => ({ value, label: words('undoReasons', value) }))} />
        </Form.Item>
      </Form>
      {undo.error && <ProblemPanel error={undo.error} />}
    </Dialog>
  );
}
