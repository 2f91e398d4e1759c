import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { ProblemPanel } from '../../parts/ProblemPanel';

/** The reasons there are, each with how many wait, and of how many; the most first. */
export function ReasonFilter({ code, onChoose }: { code: string; onChoose: (code: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { data, error, refetch } = useGet('/quarantine/counts');
  const counts = data?.counts ?? [];
  const known = counts.some((count) => count.code === code) || code === '';
  const waiting = counts.reduce((sum, count) => sum + count.waiting, 0);
  if (error) {
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  const options = [
    { value: '', label: `${t('operations.allReasons')} ${data ? format.number(waiting) : ''}` },
    ...counts.map((count) => ({
      value: count.code,
      title: t('operations.waitingOf', { waiting: format.number(count.waiting), events: format.number(count.events) }),
      label: `${count.reason} ${format.number(count.waiting)}`,
    })),
    ...(known ? [] : [{ value: code, label: `${words('refusal', code)} ${data ? 0 : ''}` }]),
  ];
  return (
    <Radio.Group
      className="reasons"
      optionType="button"
      aria-label={t('operations.reasonFilter')}
      value={code}
      onChange={({ target }) => onChoose(target.value)}
      options={options}
    />
  );
}
