import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/settings';
import { useWords } from '../i18n/words';
import { Chip, type Tone } from '../parts/Chip';
import { todayIn } from '../parts/period';
import type { ActivityState } from './activityForm';

const TONE: Record<ActivityState, Tone> = { draft: 'new', on: 'good', ended: 'plain' };

/** One that was put on is over after its last day, whether or not somebody ended it. */
export function ActivityChip({ activity }: { activity: Api.CatalogueView }) {
  const { t } = useTranslation();
  const words = useWords();
  const today = todayIn(useSettings().timeZone);
  const { state, content } = activity;
  return state === 'on' && content.until < today ? (
    <Chip tone="look">{t('activities.lastDayOver')}</Chip>
  ) : (
    <Chip tone={TONE[state]}>{words('activityState', state)}</Chip>
  );
}
