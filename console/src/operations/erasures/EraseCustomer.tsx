import { Button, Checkbox, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useWords } from '../../i18n/words';
import { useMay } from '../../identity/roles';
import { Dialog } from '../../parts/Dialog';
import { ProblemPanel } from '../../parts/ProblemPanel';

const REASONS = ['post', 'guardian', 'authority'] as const;

/** For a customer who asked by another way than the member centre: with a reason, and knowing that it is for good. */
export function EraseCustomer() {
  const { t } = useTranslation();
  const words = useWords();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [externalId, setExternalId] = useState('');
  const [reason, setReason] = useState<(typeof REASONS)[number]>('post');
  const [sure, setSure] = useState(false);
  const { mutate, isPending, error } = useSend('post', '/customers/{externalId}/erasure', ['/erasures']);
  if (!may('post /customers/{externalId}/erasure')) {
    return null;
  }
  const close = () => {
    setOpen(false);
    setExternalId('');
    setSure(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('operations.eraseCustomer')}</Button>
      {open && (
        <Dialog
          title={t('operations.eraseCustomer')}
          okText={t('operations.eraseNow')}
          okButtonProps={{ danger: true, disabled: !sure || externalId === '' }}
          confirmLoading={isPending}
          onCancel={close}
          onOk={() => mutate({ path: { externalId }, body: { reason } }, { onSuccess: close })}
        >
          <p>{t('operations.eraseHelp')}</p>
          {error && <ProblemPanel error={error} />}
          <Form layout="vertical">
            <Form.Item label={t('operations.eraseWhom')} htmlFor="erase-whom">
              <Input
                id="erase-whom"
                autoComplete="off"
                value={externalId}
                onChange={({ target }) => setExternalId(target.value.trim())}
              />
            </Form.Item>
            <Form.Item>
              <Radio.Group
                vertical
                aria-label={t('operations.reason')}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
                options={REASONS.map((value) => ({ value, label: words('erasureReason', value) }))}
              />
            </Form.Item>
            <Checkbox checked={sure} onChange={({ target }) => setSure(target.checked)}>
              {t('operations.eraseSure')}
            </Checkbox>
          </Form>
        </Dialog>
      )}
    </>
  );
}
