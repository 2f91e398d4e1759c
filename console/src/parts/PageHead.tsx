import type { ReactNode } from 'react';
import { Typography } from './Typography';
import { usePageTitle } from './usePageTitle';

export function PageHead({ title, intro, children }: { title: string; intro?: string; children?: ReactNode }) {
  usePageTitle(title);
  return (
    <div className="page-head">
      <div>
        <Typography.Title level={1}>{title}</Typography.Title>
        {intro && <Typography.Text type="secondary">{intro}</Typography.Text>}
      </div>
      {children && <div className="page-acts">{children}</div>}
    </div>
  );
}
