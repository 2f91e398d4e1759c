import { NotificationOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useSettings } from '../app/settings';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../identity/roles';
import { App } from '../parts/App';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { ProblemPanel } from '../parts/ProblemPanel';
import { wallClock } from '../parts/storeTime';
import { Typography } from '../parts/Typography';

const DAY = 86_400_000;

export function PublishRules({ one }: { one: Api.RuleVersionView }) {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('post /earning-rules/versions/{version}/publication')) {
    return null;
  }
  return (
    <>
      <Button type="primary" icon={<NotificationOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('earning.publish')}
      </Button>
      {open && <RulePublication version={one.version} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The business date from which it counts: at the earliest tomorrow, since today's orders have earned already. */
function RulePublication({ version, onClose }: { version: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { timeZone } = useSettings();
  const format = useFormat();
  const [tomorrow] = useState(() => wallClock(Date.now() + DAY, timeZone).slice(0, 10));
  const [from, setFrom] = useState(tomorrow);
  const publish = useSend('post', '/earning-rules/versions/{version}/publication', ['/earning-rules'], {
    onSuccess: (published) => {
      void message.success(t('earning.publishDone', { version, day: format.day(published.from ?? from) }));
      onClose();
    },
    onError: () => void message.error(t('earning.notPublished', { version })),
  });
  return (
    <Dialog
      title={t('earning.publishTitle', { version })}
      okText={t('earning.publishFrom', { day: format.day(from) })}
      okButtonProps={{ loading: publish.isPending }}
      onOk={() => publish.mutate({ path: { version }, body: { from } })}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        <Typography.Paragraph>{t('earning.publishHelp')}</Typography.Paragraph>
        <Form.Item label={t('earning.from')} htmlFor="rules-from">
          <DateField id="rules-from" value={from} min={tomorrow} onChange={setFrom} />
        </Form.Item>
        {publish.error && <ProblemPanel error={publish.error} />}
      </Form>
    </Dialog>
  );
}
