import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/words';

export const STATES = ['waiting', 'replayed', 'put-away'] as const;
export type QuarantineState = (typeof STATES)[number];

/** By what became of the events. */
export function StateFilter(props: { state: QuarantineState | undefined; onChoose: (state: string) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Radio.Group
      className="reasons"
      optionType="button"
      aria-label={t('operations.stateFilter')}
      value={props.state ?? ''}
      onChange={({ target }) => props.onChoose(target.value)}
      options={[
        { value: '', label: t('operations.allStates') },
        ...STATES.map((value) => ({ value, label: words('quarantineState', value) })),
      ]}
    />
  );
}
