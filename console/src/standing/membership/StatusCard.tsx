import type { Api } from '@rung/client';
import { Button, Descriptions, Flex } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { useMay, useRoles } from '../../identity/roles';
import { Card } from '../../parts/Card';
import { later } from '../../parts/later';
import { MemberStatus } from '../../parts/MemberStatus';
import { Typography } from '../../parts/Typography';
import { LiftRestriction } from './LiftRestriction';

const RestrictDialog = later(async () => (await import('./RestrictDialog')).RestrictDialog, null);

/** The status with what it means, and what the reader's role may change about it. */
export function StatusCard({ externalId, status }: { externalId: string; status: Api.MemberStatusView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const may = useMay()('put /customers/{externalId}/status');
  const isAdmin = useRoles().includes('admin');
  const [wished, setWished] = useState<'frozen' | 'excluded'>();
  const { by, channel, enrolled, reason, since, terms, until } = status;
  const restricted = status.status === 'frozen' || status.status === 'excluded';
  const mayLift = may && restricted && (isAdmin || status.status === 'frozen' || by === 'rule');
  const facts: [string, ReactNode][] = [
    [t('membership.status'), <MemberStatus key="status" code={status.status} />],
    [t('membership.since'), since && format.instant(since)],
    ...(restricted
      ? ([
          [t('membership.until'), until ? format.instant(until) : t('membership.untilLifted')],
          [t('membership.reason'), reason && words('restrictionReason', reason)],
          [t('membership.by'), by && words('restrictedBy', by)],
          [t('membership.enrolled'), words('memberStatus', enrolled)],
        ] satisfies [string, ReactNode][])
      : []),
    [t('membership.terms'), terms],
    [t('membership.channel'), channel && words('joinedBy', channel)],
  ];
  return (
    <Card
      title={t('membership.title')}
      extra={
        may && (
          <Flex wrap gap="small">
            {mayLift && <LiftRestriction externalId={externalId} status={status} />}
            {status.status !== 'excluded' && (
              <Button onClick={() => setWished('frozen')}>{t('membership.freeze')}</Button>
            )}
            {isAdmin && (
              <Button danger onClick={() => setWished('excluded')}>
                {t('membership.exclude')}
              </Button>
            )}
          </Flex>
        )
      }
    >
      <Typography.Paragraph type="secondary">{words('memberStatusMeans', status.status)}</Typography.Paragraph>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 3 }}
        items={facts.map(([label, value]) => ({ key: label, label, children: value || '–' }))}
      />
      {wished && <RestrictDialog externalId={externalId} wished={wished} onClose={() => setWished(undefined)} />}
    </Card>
  );
}
