import { Button } from 'antd';
import { type Key, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scrolledByKeys } from './scrolledByKeys';
import { Row } from './TableRow';
import './dataTable.css';

export interface Column<R> {
  title: ReactNode;
  /** Where two columns have the same title, or one that is no text. */
  key?: string;
  /** The field that it shows as it is. */
  dataIndex?: keyof R & string;
  align?: 'right';
  hidden?: boolean;
  render?: (value: unknown, row: R) => ReactNode;
}

export interface Expandable<R> {
  expandedRowRender: (row: R) => ReactNode;
  rowExpandable?: (row: R) => boolean;
}

interface DataTableProps<R> {
  label: string;
  rowKey: (keyof R & string) | ((row: R) => Key);
  columns: readonly Column<R>[];
  dataSource?: readonly R[] | undefined;
  size?: 'small' | 'middle';
  /** Of many rows that are here already, so many are shown until more are asked for. */
  atOnce?: number;
  /** Other rows are on their way. */
  loading?: boolean;
  expandable?: Expandable<R>;
  rowClassName?: (row: R) => string;
  locale?: { emptyText: ReactNode };
  /** Rows of its foot. */
  summary?: () => ReactNode;
}

/** A table whose pages, if any, are the service's. Where it is wider than its place it scrolls, by the keyboard too. */
export function DataTable<R extends object>(props: DataTableProps<R>) {
  const { label, rowKey, dataSource = [], size = 'middle', atOnce = dataSource.length, loading = false } = props;
  const { expandable, rowClassName, locale, summary } = props;
  const { t } = useTranslation();
  const [times, setTimes] = useState(1);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => scrolledByKeys(place.current, label), [label]);
  const columns = props.columns.filter(({ hidden }) => !hidden);
  const shown = dataSource.slice(0, atOnce * times);
  const width = columns.length + (expandable ? 1 : 0);
  const keyOf = (row: R) => (typeof rowKey === 'function' ? rowKey(row) : (row[rowKey] as Key));
  return (
    <div ref={place} className="data-table">
      <table aria-label={label} aria-busy={loading} className={`rows-${size}`}>
        <thead>
          <tr>
            {expandable && (
              <th scope="col" className="opener">
                <span className="visually-hidden">{t('app.details')}</span>
              </th>
            )}
            {columns.map((column, at) => (
              <th key={column.key ?? at} scope="col" className={column.align}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row
              key={keyOf(row)}
              row={row}
              columns={columns}
              {...(expandable && { expandable })}
              className={rowClassName?.(row) ?? ''}
            />
          ))}
          {shown.length === 0 && (
            <tr className="no-rows">
              <td colSpan={width}>{locale?.emptyText ?? t('app.noRows')}</td>
            </tr>
          )}
        </tbody>
        {summary && <tfoot>{summary()}</tfoot>}
      </table>
      {shown.length < dataSource.length && (
        <Button type="link" className="more-rows" onClick={() => setTimes(times + 1)}>
          {t('app.moreRows', { rows: dataSource.length - shown.length })}
        </Button>
      )}
    </div>
  );
}
