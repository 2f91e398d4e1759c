import { NotificationOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useSettings } from '../../app/settings';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
import { App } from '../../parts/App';
import { DateField } from '../../parts/DateField';
import { Dialog } from '../../parts/Dialog';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { fullHourAfter, instantAt, wallClock } from '../../parts/storeTime';
import { Typography } from '../../parts/Typography';

export function PublishPackage({ one }: { one: Api.PackageView }) {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('post /benefit-packages/{version}/publication')) {
    return null;
  }
  return (
    <>
      <Button type="primary" icon={<NotificationOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('benefits.publish')}
      </Button>
      {open && <PackagePublication version={one.version} onClose={() => setOpen(false)} />}
    </>
  );
}

/** From when on it counts. Whether it is sound by the ladder of today is the service's to say. */
function PackagePublication({ version, onClose }: { version: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { timeZone } = useSettings();
  const format = useFormat();
  const [later, setLater] = useState(false);
  const [wall, setWall] = useState(() => wallClock(fullHourAfter(Date.now()), timeZone));
  const changed = ['/benefit-packages', '/tiers', '/customers'];
  const publish = useSend('post', '/benefit-packages/{version}/publication', changed, {
    onSuccess: ({ effectiveAt }) => {
      const instant = effectiveAt ? format.instant(effectiveAt) : '';
      void message.success(t('benefits.publishDone', { version, instant }));
      onClose();
    },
    onError: () => void message.error(t('benefits.notPublished', { version })),
  });
  const at = later ? instantAt(wall, timeZone) : undefined;
  return (
    <Dialog
      title={t('benefits.publishTitle', { version })}
      okText={at ? t('benefits.publishAt', { instant: format.instant(at) }) : t('benefits.publishNow')}
      okButtonProps={{ loading: publish.isPending, disabled: later && at === undefined }}
      onOk={() => publish.mutate({ path: { version }, body: { effectiveAt: at ?? null } })}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        <Typography.Paragraph>{t('benefits.publishHelp')}</Typography.Paragraph>
        <Form.Item label={t('benefits.effective')}>
          <Radio.Group value={later} onChange={({ target }) => setLater(target.value)}>
            <Radio value={false}>{t('benefits.atOnce')}</Radio>
            <Radio value={true}>{t('benefits.atTime')}</Radio>
          </Radio.Group>
        </Form.Item>
        {later && (
          <Form.Item label={t('benefits.storeTime', { timeZone })} htmlFor="package-effective-at">
            <DateField
              kind="moment"
              id="package-effective-at"
              value={wall}
              min={wallClock(Date.now(), timeZone)}
              onChange={setWall}
            />
          </Form.Item>
        )}
        {publish.error && <ProblemPanel error={publish.error} />}
      </Form>
    </Dialog>
  );
}
