import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { Lines } from './Lines';

/** The definition of a figure, opened where the figure stands. */
export function Definition({ link, of }: { link: string | undefined; of: string }) {
  return (
    link !== undefined && (
      <Explained of={of}>
        <Text id={idOf(link)} />
      </Explained>
    )
  );
}

/** A word on a figure for whoever asks. */
export function Explained({ of, children }: { of: string; children: ReactNode }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} title={of} content={open && children} destroyOnHidden>
      <Button
        type="text"
        size="small"
        className="definition"
        icon={<QuestionCircleOutlined />}
        aria-label={t('reports.definition', { figure: of })}
        aria-expanded={open}
        onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
      />
    </Popover>
  );
}

export function idOf(link: string): string {
  return link.slice(link.indexOf('#') + 1);
}

function Text({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data, error } = useGet('/insight/definitions', {}, { staleTime: Number.POSITIVE_INFINITY });
  const found = data?.definitions.find((definition) => definition.id === id);
  if (!found) {
    return error || data ? <p role="alert">{t('reports.noDefinition')}</p> : <Lines rows={3} />;
  }
  return <FigureText {...found} />;
}

export function FigureText({ formula, unit, source }: { formula: string; unit: string; source: string }) {
  const { t } = useTranslation();
  return (
    <dl className="definition-text">
      <dt>{t('reports.formula')}</dt>
      <dd>{formula}</dd>
      <dt>{t('reports.unit')}</dt>
      <dd>{unit}</dd>
      <dt>{t('reports.source')}</dt>
      <dd>{source}</dd>
    </dl>
  );
}
