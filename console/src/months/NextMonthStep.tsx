import { type Api, ifMatch } from '@rung/client';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../api/queries';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { later } from '../parts/later';
import { Typography } from '../parts/Typography';
import { ApprovalDialog } from '../parts/version/ApprovalDialog';
import { FourEyes } from '../parts/version/FourEyes';
import { useTelling } from '../parts/version/useTelling';
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
    <Card title={t('versions.next')}>
      <Typography.Paragraph>{isOpen ? t('months.proposedHelp') : advice}</Typography.Paragraph>
      {isOpen && (
        <Flex wrap gap="small" align="center">
          {may('put /points/months/{month}') && (
            <Button onClick={() => setAgain(true)}>{t('months.prepareAgain')}</Button>
          )}
          <FourEyes
            of={one}
            operation="post /points/months/{month}/approval"
            own={t('months.fourEyes')}
            what={t('months.closing')}
            label={t('months.close')}
          >
            {(read, close) => <Closing one={read} onClose={close} />}
          </FourEyes>
        </Flex>
      )}
      {again && <PrepareDialog month={one.month} months={[one]} isGiven onClose={() => setAgain(false)} />}
    </Card>
  );
}

function Closing({ one, onClose }: { one: Api.MonthView; onClose: () => void }) {
  const { t } = useTranslation();
  const { month, hash } = one;
  const telling = useTelling(t('months.closeDone', { month }), t('months.notClosed', { month }), onClose);
  const close = useSend('post', '/points/months/{month}/approval', ['/points/months'], telling);
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
