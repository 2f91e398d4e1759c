import { SafetyCertificateOutlined } from '@ant-design/icons';
import { type Api, ifMatch, isProblem } from '@rung/client';
import { Alert, Button, Descriptions, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useMay } from '../../identity/roles';
import { useMyName } from '../../identity/useMyName';
import { App } from '../../parts/App';
import { Dialog } from '../../parts/Dialog';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { PackageChanges } from './PackageChanges';

/** The second pair of eyes: who wrote any of it is told so before they are refused. */
export function ApprovePackage({ one }: { one: Api.PackageView }) {
  const { t } = useTranslation();
  const may = useMay();
  const me = useMyName();
  const [open, setOpen] = useState(false);
  if (!may('post /benefit-packages/{version}/approval')) {
    return null;
  }
  const own = one.writers.includes(me);
  return (
    <>
      <Button
        type="primary"
        icon={<SafetyCertificateOutlined aria-hidden />}
        disabled={own}
        onClick={() => setOpen(true)}
      >
        {t('benefits.approve')}
      </Button>
      {own && <Typography.Text className="loss">{t('benefits.fourEyes')}</Typography.Text>}
      {open && <Approval one={one} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What was read when it opened is approved: what the page reads anew meanwhile does not change it. */
function Approval({ one: now, onClose }: { one: Api.PackageView; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [one] = useState(now);
  const { version, hash, comment, writers } = one;
  const approve = useSend('post', '/benefit-packages/{version}/approval', ['/benefit-packages'], {
    onSuccess: () => {
      void message.success(t('benefits.approveDone', { version }));
      onClose();
    },
    onError: () => void message.error(t('benefits.notApproved', { version })),
  });
  const changed = isProblem(approve.error, 412);
  return (
    <Dialog
      width={640}
      title={t('benefits.approveTitle', { version })}
      okText={t('benefits.approveThis')}
      okButtonProps={{ loading: approve.isPending, disabled: changed }}
      onOk={() => approve.mutate({ path: { version }, header: ifMatch(hash) })}
      onCancel={onClose}
    >
      <Flex vertical gap="middle">
        <Typography.Text>{t('benefits.approveHelp')}</Typography.Text>
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'writers', label: t('benefits.writers'), children: writers.join(', ') },
            { key: 'comment', label: t('benefits.comment'), children: comment || '–' },
            {
              key: 'hash',
              label: t('benefits.hash'),
              children: (
                <Typography.Text code copyable={{ text: hash }}>
                  {hash.slice(0, 16)}
                </Typography.Text>
              ),
            },
          ]}
        />
        <PackageChanges one={one} />
        {changed && <Alert type="warning" showIcon title={t('benefits.changedMeanwhile')} />}
        {approve.error && !changed && <ProblemPanel error={approve.error} />}
      </Flex>
    </Dialog>
  );
}
