import type { Api } from '@rung/client';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSend } from '../../api/queries';
import { Dialog } from '../../parts/Dialog';
import { placesIn, showProblems } from '../../parts/form/problems';
import { useRequired } from '../../parts/form/useRequired';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useImportWords } from './useImportWords';

/** What the file is, before it is uploaded. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const words = useImportWords();
  const required = useRequired();
  const navigate = useNavigate();
  const [form] = Form.useForm<Api.ImportRequest>();
  const options = (codes: string[]) => codes.map((value) => ({ value, label: words(value) }));
  const { mutate, error, isPending } = useSend('post', '/imports', ['/imports'], {
    onError: (failure) => void showProblems(form, failure),
    onSuccess: ({ importId }) => void navigate(`/operations/imports/${importId}`),
  });
  return (
    <Dialog
      title={t('operations.imports.add')}
      okText={t('operations.imports.add')}
      confirmLoading={isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Api.ImportRequest>
        form={form}
        layout="vertical"
        initialValues={{ kind: 'customers', format: 'csv', charset: 'UTF-8' }}
        onFinish={(body) => mutate({ body })}
      >
        <Form.Item
          name="name"
          label={t('operations.imports.name')}
          extra={t('operations.imports.nameHelp')}
          rules={[required]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="kind" label={t('operations.imports.kind')}>
          <Radio.Group options={options(['customers', 'orders'])} />
        </Form.Item>
        <Form.Item name="format" label={t('operations.imports.format')}>
          <Radio.Group options={options(['csv', 'ndjson'])} />
        </Form.Item>
        <Form.Item name="charset" label={t('operations.imports.charset')}>
          <Radio.Group options={['UTF-8', 'GB18030']} />
        </Form.Item>
      </Form>
      {error && placesIn(error).length === 0 && <ProblemPanel error={error} />}
    </Dialog>
  );
}
