import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Button, Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useGet, useSend } from '../api/queries';
import { inLanguage } from '../benefits/useBenefitWords';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../identity/roles';
import { App } from '../parts/App';
import { Chip } from '../parts/Chip';
import { DataTable } from '../parts/DataTable';
import { ListSwitch, PagedCard, usePages } from '../parts/PagedCard';
import { ProblemPanel } from '../parts/ProblemPanel';

/** Who won what, and prizes that are owed: they are handed out here. */
export function WinnerCard({ code, isTrial }: { code: string; isTrial: boolean }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [address, setAddress] = useSearchParams();
  const shown = address.get('winners') === 'owed' ? 'owed' : 'all';
  const pages = usePages(`${code} ${shown}`);
  const listing = useGet(
    '/activity-catalogue/{code}/winners',
    { path: { code }, query: { ...pages.query, owed: shown === 'owed' } },
    { placeholderData: keepPreviousData },
  );
  const grant = useSend('post', '/activity-catalogue/{code}/winners/{number}/grant', ['/activity-catalogue'], {
    onSuccess: () => void message.success(t('activities.grantDone')),
  });
  return (
    <PagedCard
      listing={listing}
      pages={pages}
      title={t('activities.winners')}
      toolbar={
        <>
          {!isTrial && (
            <ListSwitch<'all' | 'owed'>
              label={t('activities.winners')}
              value={shown}
              options={[
                { value: 'all', label: t('activities.allWinners') },
                { value: 'owed', label: t('activities.isOwed') },
              ]}
              onChange={(chosen) => setAddress(chosen === 'owed' ? { winners: chosen } : {}, { replace: true })}
            />
          )}
          {grant.error && <ProblemPanel error={grant.error} />}
        </>
      }
    >
      {(rows, busy) => (
        <WinnerTable
          rows={rows}
          busy={busy || grant.isPending}
          onGrant={(number) => grant.mutate({ path: { code, number } })}
        />
      )}
    </PagedCard>
  );
}

function WinnerTable(props: { rows: Api.WinnerView[]; busy: boolean; onGrant: (number: number) => void }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const mayGrant = useMay()('post /activity-catalogue/{code}/winners/{number}/grant');
  const { rows, busy, onGrant } = props;
  return (
    <DataTable<Api.WinnerView>
      label={t('activities.winners')}
      rowKey="number"
      size="small"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('activities.noWinners')} /> }}
      columns={[
        { title: t('activities.ticket'), align: 'right', render: (_, { number }) => format.number(number) },
        {
          title: t('activities.customer'),
          render: (_, { externalId }) => <Link to={`/customers/${externalId}`}>{externalId}</Link>,
        },
        {
          title: t('activities.prize'),
          render: (_, { names }) => (names ? inLanguage(names, i18n.language) : t('activities.trialPlace')),
        },
        { title: t('activities.wonAt'), render: (_, { enteredAt }) => format.instant(enteredAt) },
        {
          title: t('activities.state'),
          render: (_, { granted, number, kind }) =>
            granted ? (
              <Chip tone="good">{kind === 'trial' ? t('activities.told') : t('activities.granted')}</Chip>
            ) : (
              <Flex gap="small" align="center">
                <Chip tone="look">{kind === 'trial' ? t('activities.notTold') : t('activities.isOwed')}</Chip>
                {mayGrant && kind !== 'trial' && (
                  <Button
                    size="small"
                    aria-label={t('activities.grantOf', { number: format.number(number) })}
                    onClick={() => onGrant(number)}
                  >
                    {t('activities.grant')}
                  </Button>
                )}
              </Flex>
            ),
        },
      ]}
    />
  );
}
