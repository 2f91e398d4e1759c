import { CheckOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './steps.css';

/**
 * What follows each other, with what is known of each.
 *
 * @param current the place of the one that is due: those before it are done
 */
export function Steps({
  current,
  items,
}: {
  current: number;
  items: readonly { title: string; content?: ReactNode }[];
}) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without marks is none to Safari
    <ol className="steps" role="list">
      {items.map(({ title, content }, place) => (
        <li key={title} className={place < current ? 'done' : ''} aria-current={place === current ? 'step' : undefined}>
          <span className="steps-mark" aria-hidden>
            {place < current ? <CheckOutlined /> : place + 1}
          </span>
          <div>
            <strong>{title}</strong>
            {place <= current && (
              <span className="visually-hidden"> {place < current ? t('app.stepDone') : t('app.stepDue')}</span>
            )}
            {content && <div className="soft">{content}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
