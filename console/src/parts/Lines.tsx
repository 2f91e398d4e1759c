import { Skeleton } from 'antd';

/** Where a text will be. Without the library's title, which is a heading that says nothing. */
export function Lines({ rows = 4 }: { rows?: number }) {
  return <Skeleton active title={false} paragraph={{ rows }} />;
}
