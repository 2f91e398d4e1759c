import { Card as Plain } from 'antd';
import type { ComponentProps } from 'react';

type CardProps = ComponentProps<typeof Plain> & { level?: 2 | 3 };

/** A card whose title is a heading: whoever hears the page goes through it by its headings. */
export function Card({ title, level = 2, ...props }: CardProps) {
  const Heading = `h${level}` as const;
  return <Plain {...props} title={title && <Heading>{title}</Heading>} />;
}
