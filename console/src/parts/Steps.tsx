import { CheckOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
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
  return (
    <ol className="steps">
      {items.map(({ title, content }, place) => (
        <li key={title} className={place < current ? 'done' : ''} aria-current={place === current ? 'step' : undefined}>
          <span className="steps-mark" aria-hidden>
            {place < current ? <CheckOutlined /> : place + 1}
          </span>
          <div>
            <strong>{title}</strong>
            {content && <div className="soft">{content}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
