import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { Lines } from './Lines';

/** The definition of a figure, opened where the figure stands. */
export function Definition({ link, of }: { link: string | undefined; of: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (link === undefined) {
    return null;
  }
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      title={of}
      content={open && <Text id={idOf(link)} />}
      destroyOnHidden
    >
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
  return (
    <dl className="definition-text">
      <dt>{t('reports.formula')}</dt>
      <dd>{found.formula}</dd>
      <dt>{t('reports.unit')}</dt>
      <dd>{found.unit}</dd>
      <dt>{t('reports.source')}</dt>
      <dd>{found.source}</dd>
    </dl>
  );
}
