import { Typography } from 'antd';

/** The library's: it copies where the browser has no clipboard for the page, too, and says that it did. */
export function CopyButton({ text }: { text: string }) {
  return <Typography.Text copyable={{ text }} />;
}
