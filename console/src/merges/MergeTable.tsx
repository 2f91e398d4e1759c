import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { Chip, type Tone } from '../parts/Chip';
import { DataTable } from '../parts/DataTable';
import { ListSwitch, PagedCard, usePages } from '../parts/PagedCard';
import { NextMergeStep } from './NextMergeStep';
import { useMergeWords } from './useMergeWords';

const STATES = ['', 'proposed', 'merged', 'undone', 'withdrawn'] as const;
const TONES: Record<Api.MergeView['state'], Tone> = {
  proposed: 'new',
  merged: 'good',
  undone: 'plain',
  withdrawn: 'plain',
};

/** Every merge, with who took which step, and what can be done next. */
export function MergeTable() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useMergeWords();
  const [state, setState] = useState<(typeof STATES)[number]>('');
  const pages = usePages(state);
  const query = { ...pages.query, ...(state && { state }) };
  const listing = useGet('/merges', { query }, { placeholderData: keepPreviousData });
  const who = (login: string | undefined, at: string | undefined) =>
    login && at ? `${login} · ${format.instant(at)}` : '–';
  return (
    <PagedCard
      listing={listing}
      pages={pages}
      title={t('merges.historyTitle')}
      toolbar={
        <ListSwitch
          label={t('merges.stateFilter')}
          value={state}
          onChange={setState}
          options={STATES.map((value) => ({
            value,
            label: value ? words('states', value) : t('merges.allStates'),
          }))}
        />
      }
    >
      {(rows, busy) => (
        <DataTable<Api.MergeView>
          label={t('merges.historyTitle')}
          rowKey="mergeId"
          loading={busy}
          dataSource={rows}
          locale={{ emptyText: <Empty description={t('merges.historyNone')} /> }}
          columns={[
            { title: t('merges.from'), render: (_, { fromExternalId }) => <Customer id={fromExternalId} /> },
            { title: t('merges.into'), render: (_, { intoExternalId }) => <Customer id={intoExternalId} /> },
            { title: t('merges.reason'), render: (_, { reason }) => words('reasons', reason) },
            {
              title: t('merges.state'),
              render: (_, one) => <Chip tone={TONES[one.state]}>{words('states', one.state)}</Chip>,
            },
            { title: t('merges.proposedBy'), render: (_, one) => who(one.proposedBy, one.proposedAt) },
            { title: t('merges.decidedBy'), render: (_, one) => who(one.decidedBy, one.decidedAt) },
            { title: t('merges.undoneBy'), render: (_, one) => who(one.undoneBy, one.undoneAt) },
            { key: 'act', title: '', align: 'right', render: (_, one) => <NextMergeStep merge={one} /> },
          ]}
        />
      )}
    </PagedCard>
  );
}

function Customer({ id }: { id: string }) {
  return <Link to={`/customers/${encodeURIComponent(id)}`}>{id}</Link>;
}
