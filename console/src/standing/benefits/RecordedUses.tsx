import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Button, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
import { App } from '../../parts/App';
import { Chip } from '../../parts/Chip';
import { DataTable } from '../../parts/DataTable';
import { PagedCard, usePages } from '../../parts/PagedCard';
import { ProblemPanel } from '../../parts/ProblemPanel';

/** How the customer used their benefits, whoever reported it; who may takes one back here. */
export function RecordedUses({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const pages = usePages(externalId);
  const listing = useGet(
    '/customers/{externalId}/benefits/uses',
    { path: { externalId }, query: pages.query },
    { placeholderData: keepPreviousData },
  );
  return (
    <PagedCard listing={listing} pages={pages} title={t('benefits.uses')}>
      {(rows, busy) => (
        <DataTable<Api.BenefitUseView>
          label={t('benefits.uses')}
          rowKey="useId"
          size="middle"
          loading={busy}
          dataSource={rows}
          locale={{ emptyText: <Empty description={t('benefits.neverUsed')} /> }}
          columns={[
            { title: t('benefits.benefit'), render: (_, { name }) => name },
            { title: t('benefits.usedAt'), render: (_, { usedAt }) => format.instant(usedAt) },
            { title: t('benefits.usedFor'), render: (_, { reference }) => reference ?? '' },
            { title: t('forms.state'), render: (_, use) => <Standing externalId={externalId} use={use} /> },
          ]}
        />
      )}
    </PagedCard>
  );
}

function Standing({ externalId, use }: { externalId: string; use: Api.BenefitUseView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const mayUndo = useMay()('delete /customers/{externalId}/benefits/{code}/uses/{useId}');
  const undo = useSend('delete', '/customers/{externalId}/benefits/{code}/uses/{useId}', ['/customers'], {
    onSuccess: () => void message.success(t('benefits.undone')),
  });
  if (use.takenBackAt) {
    return <Chip tone="plain">{t('benefits.takenBack')}</Chip>;
  }
  return mayUndo ? (
    <>
      <Button
        size="small"
        loading={undo.isPending}
        aria-label={t('benefits.undoOf', { benefit: use.name })}
        onClick={() => undo.mutate({ path: { externalId, code: use.code, useId: use.useId } })}
      >
        {t('benefits.undo')}
      </Button>
      {undo.error && <ProblemPanel error={undo.error} />}
    </>
  ) : (
    <Chip tone="good">{t('benefits.counts')}</Chip>
  );
}
