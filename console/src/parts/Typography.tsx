import { Tooltip } from 'antd';
import { type ComponentPropsWithoutRef, type ReactNode, useRef, useState } from 'react';
import { later } from './later';
import './typography.css';

const CopyButton = later(async () => (await import('./CopyButton')).CopyButton, null, true);

interface Told extends Omit<ComponentPropsWithoutRef<'span'>, 'title'> {
  type?: 'secondary' | 'success' | 'warning' | 'danger';
  strong?: boolean;
  code?: boolean;
  /** A button that takes the text along. */
  copyable?: { text: string };
}

/** What the library's own does, without what is edited in place: that comes with all that a form needs. */
export const Typography = { Title, Text, Paragraph };

function Title({ level, className, children }: { level: 1 | 2 | 3; className?: string; children: ReactNode }) {
  const Heading = `h${level}` as const;
  return <Heading className={`prose ${className ?? ''}`}>{children}</Heading>;
}

/** @param props.ellipsis in one line, with all of it on top where that is too short */
function Text({ ellipsis, ...props }: Told & { ellipsis?: { tooltip: string } }) {
  return ellipsis ? <Cut {...props} all={ellipsis.tooltip} /> : <span {...proseOf(props)} />;
}

function Paragraph(props: Told) {
  return <p {...proseOf(props)} />;
}

function Cut({ all, ...props }: Told & { all: string }) {
  const text = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const isCut = () => text.current !== null && text.current.scrollWidth > text.current.clientWidth;
  const { className, ...rest } = proseOf(props);
  return (
    <Tooltip title={all} open={open} onOpenChange={(wanted) => setOpen(wanted && isCut())}>
      <span ref={text} {...rest} className={`${className} prose-cut`} />
    </Tooltip>
  );
}

function proseOf({ type, strong, code, copyable, className, children, ...rest }: Told) {
  const named = code ? <code>{children}</code> : children;
  return {
    ...rest,
    className: ['prose', type && `prose-${type}`, className].filter(Boolean).join(' '),
    children: (
      <>
        {strong ? <strong>{named}</strong> : named}
        {copyable && <CopyButton text={copyable.text} />}
      </>
    ),
  };
}
