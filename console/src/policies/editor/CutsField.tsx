import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/words';
import { fieldKey } from '../fieldNames';
import { listAt } from '../paths';
import { fieldId, useEditing, useField } from './DraftContext';

/**
 * Four cuts between five scores, each with the score that it gives.
 *
 * @param scores from the first cut to the last
 * @param upTo whether a cut is the most that has the score, else the least
 */
export function CutsField({ path, scores, upTo }: { path: string; scores: readonly number[]; upTo: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const { document, faults, set, disabled } = useEditing();
  const field = useField(path);
  const cuts = listAt(document, path);
  const name = words('policyField', fieldKey(path));
  return (
    <fieldset className="cuts">
      <legend>{name}</legend>
      {scores.map((score, place) => {
        const at = `${path}[${place}]`;
        const wrong = faults.get(at) ?? [];
        const cut = cuts[place];
        return (
          <Form.Item
            key={score}
            label={upTo ? t('policyEditor.atMost', { score }) : t('policyEditor.atLeast', { score })}
            htmlFor={fieldId(at)}
            {...(wrong.length > 0 ? { validateStatus: 'error', help: wrong.join('; ') } : {})}
          >
            <InputNumber<number>
              id={fieldId(at)}
              className="wide"
              disabled={disabled}
              value={typeof cut === 'number' ? cut : null}
              onChange={(next) =>
                set(
                  path,
                  scores.map((_, other) => (other === place ? next : (cuts[other] ?? null))),
                )
              }
            />
          </Form.Item>
        );
      })}
      {field.faults.length > 0 && <div className="ant-form-item-explain-error">{field.faults.join('; ')}</div>}
      {field.before !== undefined && (
        <small className="soft">{t('policyEditor.before', { value: field.before })}</small>
      )}
    </fieldset>
  );
}
