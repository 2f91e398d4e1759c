import type { Api } from '@rung/client';
import { isProblem } from '@rung/client';
import { Descriptions, Empty, Flex, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { Card } from '../parts/Card';
import { Loading } from '../parts/Loading';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';
import { Contacts } from './Contacts';

/** Personal data, for who works with the customer. */
export function ProfileTab({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useGet('/customers/{externalId}', { path: { externalId } });
  const none = isProblem(error, 404);
  return (
    <>
      {none && <Empty description={t('customer.noProfile')} />}
      {error && !none && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Profile profile={data} />}
    </>
  );
}

function Profile({ profile }: { profile: Api.ProfileView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { attributes = {}, birthday, gender, locale, name, region, tags = [], timeZone } = profile;
  const facts: [string, ReactNode][] = [
    [t('customer.name'), name],
    [t('customer.gender'), gender && words('gender', gender)],
    [t('customer.birthday'), birthday && format.day(birthday)],
    [t('customer.region'), region],
    [
      t('customer.email'),
      <Contacts key="email" label={t('customer.email')} first={profile.email} all={profile.emails} />,
    ],
    [
      t('customer.phone'),
      <Contacts key="phone" label={t('customer.phone')} first={profile.phone} all={profile.phones} />,
    ],
    [t('customer.locale'), locale],
    [t('customer.timeZone'), timeZone],
    [t('customer.registered'), format.instant(profile.registeredAt)],
    [t('customer.tags'), tags.length > 0 && <Labels labels={tags} />],
    [
      t('customer.attributes'),
      Object.keys(attributes).length > 0 && (
        <Labels labels={Object.entries(attributes).map(([key, value]) => `${key}: ${value}`)} />
      ),
    ],
  ];
  return (
    <Card title={t('customer.profileTitle')}>
      <Typography.Paragraph type="secondary">{t('customer.profileIntro')}</Typography.Paragraph>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 3 }}
        items={facts.map(([label, value]) => ({ key: label, label, children: value || '–' }))}
      />
    </Card>
  );
}

function Labels({ labels }: { labels: string[] }) {
  return (
    <Flex wrap gap="small">
      {labels.map((label) => (
        <Tag key={label}>{label}</Tag>
      ))}
    </Flex>
  );
}
