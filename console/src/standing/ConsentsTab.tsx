import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { Card } from '../parts/Card';
import { Chip } from '../parts/Chip';
import { DataTable } from '../parts/DataTable';
import { Loading } from '../parts/Loading';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';
import { type Matter, mattersOf } from './consents';
import { GuardianCard } from './guardian/GuardianCard';
import { Withdrawal } from './Withdrawal';

/** What the customer agreed to, what not, and what they never spoke of. */
export function ConsentsTab({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { data, error, refetch } = useGet('/customers/{externalId}/consents', { path: { externalId } });
  return (
    <Flex vertical gap="middle">
      <GuardianCard externalId={externalId} />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <Typography.Paragraph type="secondary">{t('customer.consentsIntro')}</Typography.Paragraph>
          <DataTable<Matter>
            label={t('customer.consentsList')}
            rowKey={({ purpose, channel }) => `${purpose} ${channel}`}
            size="middle"
            dataSource={mattersOf(data)}
            columns={[
              { title: t('customer.purpose'), render: (_, { purpose }) => words('purpose', purpose) },
              { title: t('customer.channel'), render: (_, { channel }) => words('channel', channel) },
              { title: t('customer.answer'), render: (_, { said }) => <Said said={said} /> },
              { title: t('customer.since'), render: (_, { said }) => (said ? format.instant(said.since) : '–') },
              { title: t('customer.textVersion'), render: (_, { said }) => said?.textVersion ?? '–' },
              { title: t('customer.source'), render: (_, { said }) => said?.source ?? '–' },
              {
                key: 'act',
                title: <span className="visually-hidden">{t('app.actions')}</span>,
                render: (_, { purpose, channel, said }) =>
                  said?.granted && <Withdrawal externalId={externalId} purpose={purpose} channel={channel} />,
              },
            ]}
          />
        </Card>
      )}
    </Flex>
  );
}

function Said({ said }: { said: Matter['said'] }) {
  const { t } = useTranslation();
  if (!said) {
    return <span className="soft">{t('customer.never')}</span>;
  }
  if (said.granted && !said.effective) {
    return (
      <>
        <Chip tone="plain">{t('customer.yes')}</Chip> <span className="soft">{t('guardian.notEffective')}</span>
      </>
    );
  }
  return said.granted ? <Chip tone="good">{t('customer.yes')}</Chip> : <Chip tone="plain">{t('customer.no')}</Chip>;
}
