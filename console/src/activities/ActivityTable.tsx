import type { Api } from '@rung/client';
import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../i18n/words';
import { DataTable } from '../parts/DataTable';
import { ActivityChip } from './ActivityChip';
import { useActivityWords } from './useActivityWords';

export function ActivityTable({ rows, empty }: { rows: Api.CatalogueView[]; empty: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const { name, days, terms, given } = useActivityWords();
  return (
    <DataTable<Api.CatalogueView>
      label={t('activities.title')}
      rowKey="code"
      size="middle"
      dataSource={rows}
      locale={{ emptyText: <Empty description={empty} /> }}
      columns={[
        {
          title: t('activities.activity'),
          render: (_, activity) => (
            <Flex vertical className="reason-cell">
              <Link to={`/benefits/activities/${activity.code}`}>{name(activity)}</Link>
              <small className="soft">
                {words('activityKind', activity.content.kind)} · <code>{activity.code}</code>
                <br />
                {t('activities.writtenBy', { people: activity.writers.join(', ') })}
              </small>
            </Flex>
          ),
        },
        {
          title: t('activities.terms'),
          render: (_, { content }) => <span className="benefit-terms">{terms(content)}</span>,
        },
        { title: t('activities.days'), render: (_, { content }) => days(content) },
        { title: t('activities.pointsGiven'), align: 'right', render: (_, activity) => given(activity) },
        { title: t('forms.state'), render: (_, activity) => <ActivityChip activity={activity} /> },
      ]}
    />
  );
}
