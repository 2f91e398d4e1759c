import { RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column, Expandable } from './DataTable';

/** One row, and below it what it opens. */
export function Row<R extends object>(props: {
  row: R;
  columns: readonly Column<R>[];
  expandable?: Expandable<R>;
  className: string;
}) {
  const { row, columns, expandable, className } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const below = useId();
  const opens = expandable && (expandable.rowExpandable?.(row) ?? true);
  return (
    <>
      <tr className={className}>
        {expandable && (
          <td className="opener">
            {opens && (
              <Button
                type="text"
                size="small"
                icon={<RightOutlined rotate={open ? 90 : 0} aria-hidden />}
                aria-label={open ? t('app.closeRow') : t('app.openRow')}
                aria-expanded={open}
                {...(open && { 'aria-controls': below })}
                onClick={() => setOpen(!open)}
              />
            )}
          </td>
        )}
        {columns.map((column, at) => {
          const value = column.dataIndex && row[column.dataIndex];
          return (
            <td key={column.key ?? at} className={column.align}>
              {column.render ? column.render(value, row) : (value as string)}
            </td>
          );
        })}
      </tr>
      {open && (
        <tr id={below} className="opened">
          <td colSpan={columns.length + 1}>{expandable?.expandedRowRender(row)}</td>
        </tr>
      )}
    </>
  );
}
