import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';

/** A figure by the rules that count and by those that are tried, with what changes. */
export function Pair({ of: { now, then } }: { of: Api.PointsPair }) {
  const { t } = useTranslation();
  const format = useFormat();
  const change = then - now;
  return (
    <span>
      {t('earning.nowThen', { now: format.number(now), later: format.number(then) })}{' '}
      {change !== 0 && (
        <strong className={change > 0 ? 'gain' : 'loss'}>
          {change > 0 ? `+${format.number(change)}` : format.number(change)}
        </strong>
      )}
    </span>
  );
}
