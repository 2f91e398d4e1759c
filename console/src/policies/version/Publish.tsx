import { NotificationOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { Alert, Button, Checkbox, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet, useSend } from '../../api/queries';
import { useSettings } from '../../app/settings';
import { useFormat } from '../../i18n/useFormat';
import { useMay, useRoles } from '../../identity/roles';
import { App } from '../../parts/App';
import { DateField } from '../../parts/DateField';
import { Dialog } from '../../parts/Dialog';
import { fullHourAfter, instantAt, wallClock } from '../../parts/storeTime';
import { Typography } from '../../parts/Typography';
import { useTrial } from '../dryrun/useTrial';
import { PublishRefused } from './PublishRefused';

export function Publish({ policy }: { policy: Api.PolicyView }) {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const { fits, run } = useTrial(policy);
  if (!may('post /policies/{version}/publication')) {
    return null;
  }
  const tried = fits && run?.state === 'DONE';
  return (
    <>
      <Button
        type="primary"
        icon={<NotificationOutlined aria-hidden />}
        disabled={!tried}
        onClick={() => setOpen(true)}
      >
        {t('policyVersion.publish')}
      </Button>
      {!tried && (
        <Typography.Text className="loss">
          {t('policyVersion.tryFirst')} <Link to="?tab=dry-run">{t('policyVersion.toDryRun')}</Link>
        </Typography.Text>
      )}
      {open && <Publication policy={policy} onClose={() => setOpen(false)} />}
    </>
  );
}

/** From when on it counts. Whether notice is needed is the service's to say: it names the earliest time and why. */
function Publication({ policy, onClose }: { policy: Api.PolicyView; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { timeZone } = useSettings();
  const format = useFormat();
  const isAdmin = useRoles().includes('admin');
  const [later, setLater] = useState(false);
  const [wall, setWall] = useState(() => wallClock(fullHourAfter(Date.now()), timeZone));
  const [waived, setWaived] = useState(false);
  const [reason, setReason] = useState('');
  const { version } = policy;
  const { report } = useTrial(policy);
  const changes = useGet('/policies/{version}/diff', { path: { version } });
  const harder = changes.data?.changes.some(({ restrictive }) => restrictive) === true;
  const publish = useSend('post', '/policies/{version}/publication', ['/policies', '/ladder'], {
    onSuccess: ({ effectiveAt }) => {
      void message.success(t('policyVersion.publishDone', { version, instant: format.instant(effectiveAt) }));
      onClose();
    },
  });
  const at = later ? instantAt(wall, timeZone) : undefined;
  const complete = (!later || at !== undefined) && (!waived || reason.trim() !== '');
  const send = () =>
    publish.mutate({
      path: { version },
      body: { effectiveAt: at ?? null, notice: waived ? 'waived' : null, reason: waived ? reason.trim() : null },
    });
  return (
    <Dialog
      width={640}
      title={t('policyVersion.publishTitle', { version })}
      okText={
        later && at ? t('policyVersion.publishAt', { instant: format.instant(at) }) : t('policyVersion.publishNow')
      }
      okButtonProps={{ loading: publish.isPending, disabled: !complete }}
      onOk={send}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        <Typography.Paragraph>{t('policyVersion.publishHelp')}</Typography.Paragraph>
        {report && (
          <Alert
            type={report.down > 0 ? 'warning' : 'info'}
            showIcon
            className="toolbar"
            title={t('policyVersion.trialLine', {
              customers: format.number(report.customers),
              up: format.number(report.up),
              down: format.number(report.down),
            })}
            {...(harder && { description: t('policyVersion.noticeNeeded') })}
          />
        )}
        <Form.Item label={t('policies.effective')}>
          <Radio.Group value={later} onChange={({ target }) => setLater(target.value)}>
            <Radio value={false}>{t('policyVersion.atOnce')}</Radio>
            <Radio value={true}>{t('policyVersion.atTime')}</Radio>
          </Radio.Group>
        </Form.Item>
        {later && (
          <Form.Item label={t('policyVersion.storeTime', { timeZone })} htmlFor="effective-at">
            <DateField
              kind="moment"
              id="effective-at"
              value={wall}
              min={wallClock(Date.now(), timeZone)}
              onChange={setWall}
            />
          </Form.Item>
        )}
        {isAdmin ? (
          <Form.Item>
            <Checkbox checked={waived} onChange={({ target }) => setWaived(target.checked)}>
              {t('policyVersion.waive')}
            </Checkbox>
          </Form.Item>
        ) : (
          <Typography.Paragraph type="secondary">{t('policyVersion.onlyAdminWaives')}</Typography.Paragraph>
        )}
        {waived && (
          <Form.Item label={t('policyVersion.waiveReason')} htmlFor="waive-reason" required>
            <Input.TextArea
              id="waive-reason"
              rows={3}
              maxLength={1000}
              showCount
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </Form.Item>
        )}
        {waived && <Alert type="warning" showIcon title={t('policyVersion.waiveWarning')} />}
        {publish.error && (
          <div className="tags">
            <PublishRefused
              policy={policy}
              error={publish.error}
              onLater={(earliest) => {
                setLater(true);
                setWall(wallClock(fullHourAfter(earliest), timeZone));
                publish.reset();
              }}
            />
          </div>
        )}
      </Form>
    </Dialog>
  );
}
