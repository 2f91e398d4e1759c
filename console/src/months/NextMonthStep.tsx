import { type Api, ifMatch } from '@rung/client';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../api/queries';
import { useMay } from '../identity/roles';
import { App } from '../parts/App';
import { Card } from '../parts/Card';
import { later } from '../parts/later';
import { Typography } from '../parts/Typography';
import { ApprovalDialog } from '../parts/version/ApprovalDialog';
import { FourEyes } from '../parts/version/FourEyes';
import { WhoCan } from '../parts/WhoCan';
import { RollForwardTable } from './RollForwardTable';
import { isStale } from './rollForward';

const PrepareDialog = later(async () => (await import('./PrepareDialog')).PrepareDialog, null);

/** What can be done with a month now, and who can where the reader cannot. */
export function NextMonthStep({ one }: { one: Api.MonthView }) {
  const { t } = useTranslation();
  const may = useMay();
  const [again, setAgain] = useState(false);
  const isProposed = one.state === 'proposed';
  const months = useGet('/points/months', {}, { enabled: isProposed }).data ?? [one];
  const isOpen = isProposed && !isStale(one, months);
  const advice = isProposed ? t('months.staleHelp') : t('months.closedHelp');
  return (
    <Card title={t('earning.next')}>
      <Typography.Paragraph>{isOpen ? t('months.proposedHelp') : advice}</Typography.Paragraph>
      {isOpen && (
        <Flex wrap gap="small" align="center">
          {may('put /points/months/{month}') && (
            <Button onClick={() => setAgain(true)}>{t('months.prepareAgain')}</Button>
          )}
          {may('post /points/months/{month}/approval') ? (
            <FourEyes writers={one.writers} own={t('months.fourEyes')} label={t('months.close')}>
              {(close) => <Closing one={one} onClose={close} />}
            </FourEyes>
          ) : (
            <WhoCan operation="post /points/months/{month}/approval" what={t('months.closing')} />
          )}
        </Flex>
      )}
      {again && <PrepareDialog month={one.month} months={[one]} isGiven onClose={() => setAgain(false)} />}
    </Card>
  );
}

/** What was read when it opened is closed: what the page reads anew meanwhile does not change it. */
function Closing({ one: now, onClose }: { one: Api.MonthView; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [one] = useState(now);
  const { month, hash } = one;
  const close = useSend('post', '/points/months/{month}/approval', ['/points/months'], {
    onSuccess: () => {
      void message.success(t('months.closeDone', { month }));
      onClose();
    },
    onError: () => void message.error(t('months.notClosed', { month })),
  });
  return (
    <ApprovalDialog
      title={t('months.closeTitle', { month })}
      okText={t('months.closeThis')}
      help={t('months.closeReadHelp')}
      read={one}
      sending={close}
      onApprove={() => close.mutate({ path: { month }, header: ifMatch(hash) })}
      onClose={onClose}
    >
      <Typography.Paragraph type="warning">{t('months.forGood')}</Typography.Paragraph>
      <RollForwardTable figures={one.figures} />
    </ApprovalDialog>
  );
}
