import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Button, Empty, Flex, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../api/queries';
import { Card } from '../parts/Card';
import { DataTable } from '../parts/DataTable';
import { PagedCard, usePages } from '../parts/PagedCard';
import { Typography } from '../parts/Typography';
import type { Pair } from './MergesPage';

/** Customers who share a contact. They are looked for when somebody asks: it takes a look at all of them. */
export function Candidates({ onCompare }: { onCompare: (pair: Pair) => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return asked ? (
    <CandidateList onCompare={onCompare} />
  ) : (
    <Card title={t('merges.candidatesTitle')}>
      <Typography.Paragraph type="secondary">{t('merges.candidatesHelp')}</Typography.Paragraph>
      <Button onClick={() => setAsked(true)}>{t('merges.candidatesLoad')}</Button>
    </Card>
  );
}

function CandidateList({ onCompare }: { onCompare: (pair: Pair) => void }) {
  const { t } = useTranslation();
  const pages = usePages('candidates');
  const listing = useGet('/merges/candidates', { query: pages.query }, { placeholderData: keepPreviousData });
  return (
    <PagedCard listing={listing} pages={pages} title={t('merges.candidatesTitle')}>
      {(rows, busy) => (
        <DataTable<Api.SharedContact>
          label={t('merges.candidatesTitle')}
          rowKey="contact"
          loading={busy}
          dataSource={rows}
          locale={{ emptyText: <Empty description={t('merges.candidatesNone')} /> }}
          columns={[
            {
              title: t('merges.candidateCustomers'),
              render: (_, { customers }) => (
                <Flex wrap gap="middle">
                  {customers.map(({ externalId, verified }) => (
                    <span key={externalId}>
                      <Link to={`/customers/${encodeURIComponent(externalId)}?tab=profile`}>{externalId}</Link>{' '}
                      {verified && <Tag color="success">{t('merges.verified')}</Tag>}
                    </span>
                  ))}
                </Flex>
              ),
            },
            {
              key: 'act',
              title: '',
              align: 'right',
              render: (_, { customers }) => (
                <Button onClick={() => onCompare(pairOf(customers))}>{t('merges.compare')}</Button>
              ),
            },
          ]}
        />
      )}
    </PagedCard>
  );
}

/** Of the first two, who was registered first is kept. */
function pairOf(customers: Api.ContactOwner[]): Pair {
  const [into, from] = customers.slice(0, 2).sort((one, other) => one.registeredAt.localeCompare(other.registeredAt));
  return { from: from?.externalId ?? '', into: into?.externalId ?? '' };
}
