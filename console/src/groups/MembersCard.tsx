import { DeleteOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Button, Empty, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet, useSend } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../identity/roles';
import { App } from '../parts/App';
import { DataTable } from '../parts/DataTable';
import { later } from '../parts/later';
import { PagedCard, usePages } from '../parts/PagedCard';
import { EVERY_FEW_SECONDS } from './GroupsPage';

const ListMember = later(async () => (await import('./ListMember')).ListMember, null);

/** Who belongs to the group, by ids only. */
export function MembersCard({ group }: { group: Api.GroupView }) {
  const { t } = useTranslation();
  const may = useMay();
  const [listing, setListing] = useState(false);
  const pages = usePages(group.groupId);
  const members = useGet(
    '/groups/{groupId}/members',
    { path: { groupId: group.groupId }, query: pages.query },
    { placeholderData: keepPreviousData, refetchInterval: EVERY_FEW_SECONDS },
  );
  return (
    <PagedCard
      listing={members}
      pages={pages}
      title={t('groups.memberList')}
      toolbar={
        may('put /groups/{groupId}/members/{externalId}') && (
          <Flex className="toolbar">
            <Button onClick={() => setListing(true)}>{t('groups.list')}</Button>
            {listing && <ListMember group={group} onClose={() => setListing(false)} />}
          </Flex>
        )
      }
    >
      {(rows, busy) => <MemberTable group={group} rows={rows} busy={busy} />}
    </PagedCard>
  );
}

function MemberTable({ group, rows, busy }: { group: Api.GroupView; rows: Api.GroupMember[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  return (
    <DataTable<Api.GroupMember>
      label={t('groups.memberList')}
      rowKey="customerId"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('groups.noMembers')} /> }}
      columns={[
        {
          title: t('groups.customer'),
          render: (_, { externalId }) =>
            may('get /standings') ? (
              <Link to={`/customers/${encodeURIComponent(externalId)}`}>{externalId}</Link>
            ) : (
              externalId
            ),
        },
        { title: t('groups.entered'), render: (_, { enteredAt }) => format.instant(enteredAt) },
        {
          title: t('groups.how'),
          render: (_, { externalId, reason, actor, until }) =>
            reason ? (
              <Flex gap="small" align="center">
                <span>
                  {t('groups.byHand', { reason, actor })}
                  {until && <small className="soft"> {t('groups.until', { instant: format.instant(until) })}</small>}
                </span>
                {may('delete /groups/{groupId}/members/{externalId}') && (
                  <Unlist groupId={group.groupId} externalId={externalId} />
                )}
              </Flex>
            ) : (
              t('groups.byRule')
            ),
        },
      ]}
    />
  );
}

function Unlist({ groupId, externalId }: { groupId: string; externalId: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const remove = useSend('delete', '/groups/{groupId}/members/{externalId}', ['/groups'], {
    onSuccess: () => void message.success(t('groups.unlisted')),
    onError: (failure) => void message.error(failure.message),
  });
  return (
    <Button
      type="text"
      size="small"
      icon={<DeleteOutlined aria-hidden />}
      aria-label={t('groups.unlist', { customer: externalId })}
      loading={remove.isPending}
      onClick={() => remove.mutate({ path: { groupId, externalId } })}
    />
  );
}
