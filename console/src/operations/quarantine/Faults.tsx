import type { Api } from '@rung/client';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { lineOf, placeOf } from './jsonPlaces';

/** What is wrong with an event, each fault with the line where it stands; choosing one leads there. */
export function Faults(props: {
  defects: Api.DefectView[];
  text: string;
  onChoose: (start: number, end: number) => void;
}) {
  const { t } = useTranslation();
  const { defects, text, onChoose } = props;
  return (
    <ul className="faults" aria-label={t('operations.faults')}>
      {defects.map(({ field, reason }) => {
        const place = placeOf(text, field);
        return (
          <li key={`${field} ${reason}`}>
            {place ? (
              <Button type="link" size="small" onClick={() => onChoose(place.start, place.end)}>
                {t('operations.faultLine', { line: lineOf(text, place) })}
              </Button>
            ) : null}
            <code>{field || t('operations.wholeEvent')}</code> {reason}
          </li>
        );
      })}
    </ul>
  );
}
