import type { ComponentProps, ReactNode } from 'react';
import './card.css';

interface CardProps extends Omit<ComponentProps<'div'>, 'title'> {
  title?: ReactNode;
  /** What can be done with all of it, beside its title. */
  extra?: ReactNode;
  level?: 2 | 3;
  size?: 'small' | 'middle';
}

/** A card whose title is a heading: whoever hears the page goes through it by its headings. */
export function Card({ title, extra, level = 2, size = 'middle', className = '', children, ...props }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <div {...props} className={`card card-${size} ${className}`}>
      {(title || extra) && (
        <div className="card-head">
          {title && <Heading>{title}</Heading>}
          {extra && <div className="card-extra">{extra}</div>}
        </div>
      )}
      <div className="card-body">{children}</div>
    </div>
  );
}
