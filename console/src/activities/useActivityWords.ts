import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../benefits/useBenefitWords';
import { useFormat } from '../i18n/useFormat';

/** Names, days and terms of activities. */
export function useActivityWords() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const number = (value: number | undefined) => format.number(value ?? 0);

  const name = ({ code, content }: Api.CatalogueView): string => inLanguage(content.names, i18n.language) || code;

  const days = ({ from, until }: Api.ActivityContent): string =>
    t('activities.daysBetween', { from: format.day(from), until: format.day(until) });

  const terms = ({ kind, promotion, lottery, quiz, trial, streak }: Api.ActivityContent): string => {
    switch (kind) {
      case 'member-day':
        return t('activities.termsMemberDay', { promotion: promotion ?? '' });
      case 'lottery':
        return t('activities.termsLottery', {
          count: lottery?.entryPoints ?? 0,
          points: number(lottery?.entryPoints),
          times: number(lottery?.perDay),
          tickets: number(lottery?.prizes.reduce((sum, { count }) => sum + count, 0)),
        });
      case 'quiz':
        return t('activities.termsQuiz', {
          questions: number(quiz?.questions.length),
          count: quiz?.pointsPerRight ?? 0,
          points: number(quiz?.pointsPerRight),
          all: number(quiz?.pointsAllRight),
        });
      case 'free-trial':
        return t('activities.termsTrial', { places: number(trial?.places), days: number(trial?.reportDays) });
      case 'sign-in-streak':
        return t('activities.termsStreak', {
          days: number(streak?.days),
          count: streak?.points ?? 0,
          points: number(streak?.points),
        });
    }
  };

  const given = ({ pointsGiven, content }: Api.CatalogueView): string =>
    content.kind === 'member-day'
      ? '–'
      : content.pointsBudget === null
        ? format.number(pointsGiven)
        : t('activities.ofBudget', { given: format.number(pointsGiven), budget: format.number(content.pointsBudget) });

  return { name, days, terms, given };
}
