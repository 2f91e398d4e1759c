import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemPanel } from '../ProblemPanel';
import { type Placed, placesIn } from './problems';

/** What the service refuses beside the fields: nothing of it is kept silent. */
export function Unplaced({ error, places }: { error: Error | null; places: readonly Placed[] }) {
  const { t } = useTranslation();
  if (!error) {
    return null;
  }
  if (placesIn(error).length === 0) {
    return <ProblemPanel error={error} />;
  }
  return places.length === 0 ? null : (
    <Alert
      type="error"
      showIcon
      title={t('forms.refused')}
      description={
        <ul>
          {places.flatMap(({ name, errors }) =>
            errors.map((reason) => (
              <li key={`${name.join('.')} ${reason}`}>
                <code>{name.join('.')}</code> {reason}
              </li>
            )),
          )}
        </ul>
      }
    />
  );
}
