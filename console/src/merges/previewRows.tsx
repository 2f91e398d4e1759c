import type { Api } from '@rung/client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { MemberStatus } from '../parts/MemberStatus';
import type { Pair } from './MergesPage';
import { useMergeWords } from './useMergeWords';

export interface PreviewRow {
  item: string;
  from: ReactNode;
  into: ReactNode;
  outcome: ReactNode;
}

/** What each has by the doors of the services that have it, and what it comes to by the preview. */
export function usePreviewRows(pair: Pair, preview: Api.MergePreview | undefined): PreviewRow[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const mergeWords = useMergeWords();
  const from = useSide(pair.from);
  const into = useSide(pair.into);
  if (!preview) {
    return [];
  }
  const number = (value: number | undefined) => (value === undefined ? '–' : format.number(value));
  const answer = (granted: boolean) => (granted ? t('merges.given') : t('merges.withdrawn'));
  const facts: PreviewRow[] = [
    {
      item: t('merges.registered'),
      from: format.instant(preview.from.registeredAt),
      into: format.instant(preview.into.registeredAt),
      outcome: format.instant(preview.into.registeredAt),
    },
    {
      item: t('merges.memberStatus'),
      from: <MemberStatus code={preview.from.membership.status} />,
      into: <MemberStatus code={preview.into.membership.status} />,
      outcome: <MemberStatus code={preview.kept.status} />,
    },
    { item: t('merges.tier'), from: from.tier, into: into.tier, outcome: t('merges.tierOutcome') },
    {
      item: t('merges.growthValue'),
      from: number(from.growthValue),
      into: number(into.growthValue),
      outcome: t('merges.tierOutcome'),
    },
    {
      item: t('merges.points'),
      from: number(from.points),
      into: number(into.points),
      outcome: t('merges.pointsOutcome'),
    },
    {
      item: t('merges.referrals'),
      from: number(preview.referrals.invitedByFrom),
      into: number(preview.referrals.invitedByInto),
      outcome: t('merges.referralsOutcome', {
        count: preview.referrals.invitedByFrom + preview.referrals.invitedByInto,
      }),
    },
  ];
  const fields = preview.fields.map(({ field, of, differs }) => ({
    item: mergeWords('fields', field),
    from: from.said(field),
    into: into.said(field),
    outcome: differs ? t('merges.differs', { of: mergeWords('of', of) }) : mergeWords('of', of),
  }));
  const consents = preview.consents.map(({ purpose, channel, granted, since, of }) => ({
    item: `${words('purpose', purpose)} · ${words('channel', channel)}`,
    from: of === 'from' ? format.instant(since) : '',
    into: of === 'into' ? format.instant(since) : '',
    outcome: t('merges.consentOutcome', { answer: answer(granted) }),
  }));
  return [...facts, ...fields, ...consents];
}

/** One customer as the services know them now; whatever one of them does not answer is left out. */
function useSide(externalId: string) {
  const path = { externalId };
  const standing = useGet('/customers/{externalId}/standing', { path }, { retry: false }).data;
  const points = useGet('/customers/{externalId}/points', { path }, { retry: false }).data;
  const profile = useGet('/customers/{externalId}', { path }, { retry: false }).data;
  return {
    tier: standing?.tier?.name ?? '',
    growthValue: standing?.growthValue,
    points: points?.available,
    said: (field: string) => said(profile?.[field as keyof Api.ProfileView]),
  };
}

/** A field of a profile as one text. */
function said(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map((one) => (typeof one === 'object' ? String(one.value) : String(one))).join(', ');
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${one}`)
      .join(', ');
  }
  return value === undefined || value === null ? '' : String(value);
}
