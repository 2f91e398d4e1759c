import type { Api } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/useFormat';
import { DataTable } from '../parts/DataTable';
import { Typography } from '../parts/Typography';
import { StageTag } from './StageTag';
import { SHIPPED } from './shipped';
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
    <DataTable<Api.PolicyView>
      label={t('policies.all')}
      rowKey="version"
      size="middle"
      loading={busy}
      dataSource={rows}
      columns={[
        {
          title: t('policies.version'),
          render: (_, policy) => (
            <Flex vertical className="policy-title">
              <Flex gap="small" align="center">
                <Link to={`/policies/${policy.version}`}>{t('policies.versionName', { version: policy.version })}</Link>
                <StageTag policy={policy} />
              </Flex>
              <Typography.Text type="secondary" ellipsis={{ tooltip: policy.comment }}>
                {policy.refreshOf ? t('policies.refreshOf', { version: policy.refreshOf }) : policy.comment}
              </Typography.Text>
            </Flex>
          ),
        },
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
