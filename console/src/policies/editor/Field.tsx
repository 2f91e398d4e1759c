import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/words';
import { Chip } from '../../parts/Chip';
import { fieldKey } from '../fieldNames';
import type { useField } from './DraftContext';

/** A labelled field with what is wrong with it, and what the policy in force says. */
export function Field(props: {
  path: string;
  field: ReturnType<typeof useField>;
  label?: string | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { field, path } = props;
  const wrong = field.faults.length > 0;
  return (
    <Form.Item
      label={props.label ?? words('policyField', fieldKey(path))}
      htmlFor={field.id}
      {...(wrong ? { validateStatus: 'error', help: field.faults.join('; ') } : {})}
      extra={
        field.before !== undefined && (
          <small>
            {t('policyEditor.before', { value: field.before })} {field.delta && <Chip tone="plain">{field.delta}</Chip>}
          </small>
        )
      }
    >
      {props.children}
    </Form.Item>
  );
}
