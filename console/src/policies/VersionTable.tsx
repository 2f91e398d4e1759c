import type { Api } from '@rung/client';
import { Flex, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/useFormat';
import { StageTag } from './StageTag';
import { SHIPPED } from './stages';
import { usePerson } from './usePerson';

/** Who did what, and when; newest first. */
export function VersionTable({ rows, busy }: { rows: Api.PolicyView[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const person = usePerson();
  const step = (who: string | null, at: string | null) =>
    who && who !== SHIPPED && at ? (
      <Flex vertical>
        <span>{person(who)}</span>
        <small className="soft">{format.instant(at)}</small>
      </Flex>
    ) : (
      '–'
    );
  return (
    <Table<Api.PolicyView>
      aria-label={t('policies.all')}
      rowKey="version"
      size="middle"
      loading={busy}
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      columns={[
        {
          title: t('policies.version'),
          render: (_, { version, comment, refreshOf }) => (
            <Flex vertical className="policy-title">
              <Link to={`/policies/${version}`}>{t('policies.versionName', { version })}</Link>
              <Typography.Text type="secondary" ellipsis={{ tooltip: comment }}>
                {refreshOf ? t('policies.refreshOf', { version: refreshOf }) : comment}
              </Typography.Text>
            </Flex>
          ),
        },
        { title: t('policies.stage'), render: (_, policy) => <StageTag policy={policy} /> },
        {
          title: t('policies.author'),
          render: (_, { author, writers, createdAt }) =>
            author === SHIPPED ? person(author) : step(writers.map(person).join(', '), createdAt),
        },
        { title: t('policies.approver'), render: (_, { approver, approvedAt }) => step(approver, approvedAt) },
        { title: t('policies.publisher'), render: (_, { publisher, publishedAt }) => step(publisher, publishedAt) },
        {
          title: t('policies.effective'),
          render: (_, { effectiveAt, author }) => {
            if (author === SHIPPED) {
              return t('policies.fromTheStart');
            }
            return effectiveAt ? format.instant(effectiveAt) : '–';
          },
        },
      ]}
    />
  );
}
