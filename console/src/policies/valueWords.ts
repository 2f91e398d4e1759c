import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../i18n/format';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { fieldKey } from './fieldNames';
import { isObject, type Json } from './paths';

/** Fields whose value is a code, and the words for it. */
const CODED = {
  measure: 'measure',
  cycle_kind: 'cycleKind',
  cycle_down: 'down',
  transition: 'transition',
  components_feature: 'component',
  components_transform: 'transform',
  rfm_method: 'cutMethod',
} as const;

const SHARES = ['refresh_thresholds_share', 'refresh_thresholds_move'];

const UNITS: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** `P1Y6M` as people say it. Undefined for what is no period. */
export function periodWords(value: string, language: string): string | undefined {
  if (!/^P(\d+[YMWD])+$/.test(value)) {
    return undefined;
  }
  return [...value.matchAll(/(\d+)([YMWD])/g)]
    .map(([, count = '', unit = '']) =>
      new Intl.NumberFormat(language, { style: 'unit', unit: UNITS[unit] ?? 'day', unitDisplay: 'long' }).format(
        Number(count),
      ),
    )
    .join(' ');
}

/** How much more or less, of a number that was not zero: `+20%`. */
export function deltaWords(before: Json | undefined, after: Json | undefined, format: Format): string | undefined {
  if (typeof before !== 'number' || typeof after !== 'number' || before === 0 || before === after) {
    return undefined;
  }
  const change = (after - before) / Math.abs(before);
  return `${change > 0 ? '+' : ''}${format.percent(change)}`;
}

/** The value of a field as people say it. */
export function useValueWords(): (path: string, value: Json | undefined) => string {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return useCallback(
    (path, value) => {
      const key = fieldKey(path);
      if (value === undefined || value === null || value === '') {
        return t('policyVersion.none');
      }
      if (typeof value === 'number') {
        return SHARES.includes(key) ? format.percent(value) : format.number(value);
      }
      if (Array.isArray(value)) {
        return value.map((item) => (typeof item === 'number' ? format.number(item) : plain(item))).join(', ');
      }
      if (typeof value === 'string') {
        return key in CODED
          ? words(CODED[key as keyof typeof CODED], value)
          : (periodWords(value, i18n.language) ?? value);
      }
      return plain(value);
    },
    [t, i18n.language, format, words],
  );
}

function plain(value: Json): string {
  if (isObject(value)) {
    return Object.values(value).map(plain).join(' / ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
