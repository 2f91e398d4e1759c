import { Table, type TableProps, type TableRef } from 'antd';
import { useEffect, useRef } from 'react';

/** A table whose pages, if any, are the service's. Where it is wider than its place it scrolls, by the keyboard too. */
export function DataTable<Row extends object>({ label, ...props }: TableProps<Row> & { label: string }) {
  const table = useRef<TableRef>(null);
  useEffect(() => scrolledByKeys(table.current?.nativeElement.querySelector('.ant-table-content'), label), [label]);
  // The library repeats the heads out of sight, with the buttons in them.
  useEffect(() => {
    table.current?.nativeElement.querySelector('.ant-table-measure-row')?.setAttribute('inert', '');
  });
  return <Table<Row> ref={table} aria-label={label} pagination={false} scroll={{ x: 'max-content' }} {...props} />;
}

/** A stop of the keyboard only while there is something to scroll to. */
function scrolledByKeys(place: Element | null | undefined, label: string): (() => void) | undefined {
  if (!place) {
    return undefined;
  }
  const measure = () => {
    const scrolls = place.scrollWidth > place.clientWidth;
    for (const [name, value] of Object.entries({ tabindex: '0', role: 'region', 'aria-label': label })) {
      if (scrolls) {
        place.setAttribute(name, value);
      } else {
        place.removeAttribute(name);
      }
    }
  };
  const resized = new ResizeObserver(measure);
  resized.observe(place);
  if (place.firstElementChild) {
    resized.observe(place.firstElementChild);
  }
  return () => resized.disconnect();
}
