import { type Api, isProblem } from '@rung/client';
import { Descriptions, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { Loading } from '../parts/Loading';
import { Notice } from '../parts/Notice';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { useTierNames } from '../parts/useTierNames';
import { BackLink } from '../parts/version/BackLink';
import { ActivityChip } from './ActivityChip';
import { ActivitySteps } from './ActivitySteps';
import { isDrawn, isEntered } from './activityForm';
import { ContentCard } from './ContentCard';
import { DrawCard } from './DrawCard';
import { LiveFigures } from './LiveFigures';
import { StartWarnings } from './StartWarnings';
import { TrialReports } from './TrialReports';
import { useActivityWords } from './useActivityWords';
import { WinnerCard } from './WinnerCard';

/** One activity: its terms, what comes of it, the proof of its draw, who won. */
export function ActivityPage() {
  const { t } = useTranslation();
  const code = useParams().code ?? '';
  const { data, error, refetch } = useGet('/activity-catalogue/{code}', { path: { code } });
  const { name } = useActivityWords();
  const unknown = isProblem(error, 404);
  return (
    <>
      <BackLink to="/benefits/activities">{t('activities.back')}</BackLink>
      <PageHead title={data ? name(data) : code}>{data && <ActivityChip activity={data} />}</PageHead>
      {unknown && <Notice kind="missing" title={t('activities.unknown')} />}
      {error && !unknown && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Activity activity={data} name={name(data)} />}
    </>
  );
}

function Activity({ activity, name }: { activity: Api.CatalogueView; name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const may = useMay();
  const tierName = useTierNames();
  const { days, terms } = useActivityWords();
  const { code, content, state } = activity;
  const { kind, lowestTier, pointsBudget } = content;
  const wasOn = state !== 'draft';
  return (
    <Flex vertical gap="middle">
      <Card>
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={[
            { key: 'kind', label: t('activities.kind'), children: words('activityKind', kind) },
            { key: 'days', label: t('activities.days'), children: days(content) },
            { key: 'terms', label: t('activities.terms'), children: terms(content) },
            {
              key: 'budget',
              label: t('activities.budget'),
              children: pointsBudget === null ? t('forms.noLimit') : format.number(pointsBudget),
            },
            { key: 'writers', label: t('activities.writers'), children: activity.writers.join(', ') },
            ...(activity.startedAt
              ? [{ key: 'started', label: t('activities.startedAt'), children: format.instant(activity.startedAt) }]
              : []),
            ...(activity.endedAt
              ? [{ key: 'ended', label: t('activities.endedAt'), children: format.instant(activity.endedAt) }]
              : []),
            ...(isEntered(kind)
              ? [
                  {
                    key: 'tier',
                    label: t('activities.lowestTier'),
                    children: lowestTier
                      ? t('activities.tierAndAbove', { tier: tierName(lowestTier) })
                      : t('activities.everyTier'),
                  },
                ]
              : []),
          ]}
        />
        <StartWarnings warnings={activity.warnings} />
        <ActivitySteps activity={activity} name={name} />
      </Card>
      <ContentCard content={content} />
      {wasOn && <LiveFigures activity={activity} />}
      {wasOn && isDrawn(kind) && <DrawCard activity={activity} />}
      {wasOn && isDrawn(kind) && may('get /activity-catalogue/{code}/winners') && (
        <WinnerCard code={code} isTrial={kind === 'free-trial'} />
      )}
      {wasOn && kind === 'free-trial' && may('get /activity-catalogue/{code}/reports') && <TrialReports code={code} />}
    </Flex>
  );
}
