import { type Api, isProblem } from '@rung/client';
import { Button, Descriptions, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { Loading } from '../parts/Loading';
import { later } from '../parts/later';
import { Notice } from '../parts/Notice';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { BackLink } from '../parts/version/BackLink';
import { EVERY_FEW_SECONDS } from './GroupsPage';
import { MembersCard } from './MembersCard';

const GroupForm = later(async () => (await import('./GroupForm')).GroupForm, null);
const RemoveGroup = later(async () => (await import('./RemoveGroup')).RemoveGroup, null);

/** One group: its rule in words, its size as it is now, its members. */
export function GroupPage() {
  const { t } = useTranslation();
  const groupId = useParams().groupId ?? '';
  const { data, error, refetch } = useGet(
    '/groups/{groupId}',
    { path: { groupId } },
    { refetchInterval: EVERY_FEW_SECONDS },
  );
  const unknown = isProblem(error, 404);
  return (
    <>
      <BackLink to="/groups">{t('groups.back')}</BackLink>
      <PageHead title={data?.name ?? t('groups.group')}>{data && <Steps group={data} />}</PageHead>
      {unknown && <Notice kind="missing" title={t('groups.unknown')} />}
      {error && !data && !unknown && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && !unknown && (
        <Flex vertical gap="middle">
          <Facts group={data} />
          <MembersCard group={data} />
        </Flex>
      )}
    </>
  );
}

function Steps({ group }: { group: Api.GroupView }) {
  const { t } = useTranslation();
  const may = useMay();
  const [step, setStep] = useState<'edit' | 'remove'>();
  const close = () => setStep(undefined);
  return (
    may('put /groups/{groupId}') && (
      <Flex gap="small">
        <Button onClick={() => setStep('edit')}>{t('groups.edit')}</Button>
        <Button danger onClick={() => setStep('remove')}>
          {t('groups.remove')}
        </Button>
        {step === 'edit' && <GroupForm group={group} onClose={close} />}
        {step === 'remove' && <RemoveGroup group={group} onClose={close} />}
      </Flex>
    )
  );
}

function Facts({ group }: { group: Api.GroupView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { percent, lagMillis } = group;
  return (
    <Card>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'rule', label: t('groups.rule'), span: 'filled', children: group.words },
          ...(group.description ? [{ key: 'text', label: t('groups.description'), children: group.description }] : []),
          { key: 'members', label: t('groups.members'), children: format.number(group.members) },
          {
            key: 'state',
            label: t('groups.state'),
            children: percent < 100 ? t('groups.underWay', { percent }) : t('groups.settled'),
          },
          ...(lagMillis === null
            ? []
            : [
                {
                  key: 'lag',
                  label: t('groups.lag'),
                  children: t('groups.lagValue', { seconds: (lagMillis / 1000).toFixed(1) }),
                },
              ]),
          {
            key: 'changed',
            label: t('groups.changed'),
            children: t('groups.changedBy', { person: group.changedBy, instant: format.instant(group.changedAt) }),
          },
        ]}
      />
    </Card>
  );
}
