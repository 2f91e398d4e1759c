import { PlusOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { Button, Empty, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { DataTable } from '../parts/DataTable';
import { Loading } from '../parts/Loading';
import { later } from '../parts/later';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { WhoCan } from '../parts/WhoCan';

const GroupForm = later(async () => (await import('./GroupForm')).GroupForm, null);

/** How often sizes are read again while somebody looks at them. */
export const EVERY_FEW_SECONDS = 3000;

/** All groups with their size as it is now. */
export function GroupsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [writing, setWriting] = useState(false);
  const { data, error, refetch } = useGet('/groups', {}, { refetchInterval: EVERY_FEW_SECONDS });
  return (
    <>
      <PageHead title={t('areas.groups')} intro={t('groups.intro')}>
        {may('post /groups') ? (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setWriting(true)}>
            {t('groups.add')}
          </Button>
        ) : (
          <WhoCan operation="post /groups" what={t('groups.adding')} />
        )}
      </PageHead>
      {error && !data && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <GroupTable rows={data.groups} />
        </Card>
      )}
      {writing && <GroupForm group={undefined} onClose={() => setWriting(false)} />}
    </>
  );
}

function GroupTable({ rows }: { rows: Api.GroupView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable<Api.GroupView>
      label={t('areas.groups')}
      rowKey="groupId"
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('groups.none')} /> }}
      columns={[
        {
          title: t('groups.group'),
          render: (_, { groupId, name, description }) => (
            <Flex vertical className="reason-cell">
              <Link to={`/groups/${groupId}`}>{name}</Link>
              {description && <small className="soft">{description}</small>}
            </Flex>
          ),
        },
        { title: t('groups.rule'), dataIndex: 'words' },
        { title: t('groups.members'), align: 'right', render: (_, { members }) => format.number(members) },
        {
          title: t('groups.state'),
          render: (_, { percent }) => (percent < 100 ? t('groups.underWay', { percent }) : t('groups.settled')),
        },
      ]}
    />
  );
}
