import { ExclamationCircleFilled, LockFilled, QuestionCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import './notice.css';

const ICONS = { missing: <QuestionCircleFilled />, forbidden: <LockFilled />, failed: <ExclamationCircleFilled /> };

/**
 * Stands where a page, or a part of one, would be.
 *
 * @param level 1 where it is the page, 2 below the head of one
 */
export function Notice(props: {
  kind: keyof typeof ICONS;
  title: string;
  help?: string;
  /** What the reader can do. */
  extra?: ReactNode;
  level?: 1 | 2;
  children?: ReactNode;
}) {
  const { kind, title, help, extra, level = 2, children } = props;
  const Heading = `h${level}` as const;
  return (
    <section className={`notice notice-${kind}`}>
      <span className="notice-icon" aria-hidden>
        {ICONS[kind]}
      </span>
      <Heading>{title}</Heading>
      {help && <p>{help}</p>}
      {extra && <div>{extra}</div>}
      {children}
    </section>
  );
}
