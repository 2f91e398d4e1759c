import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import './tabs.css';

interface Tab {
  key: string;
  label: ReactNode;
  children: ReactNode;
}

/**
 * The parts of a page, one at a time. Where there is no room in one line they take another: none is behind a button.
 *
 * @param label what they are parts of
 */
export function Tabs(props: {
  label: string;
  activeKey: string;
  items: readonly Tab[];
  onChange: (key: string) => void;
}) {
  const { label, activeKey, items, onChange } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = items.find(({ key }) => key === activeKey) ?? items[0];
  const go = (event: KeyboardEvent) => {
    const to = placeAfter(event.key, shown ? items.indexOf(shown) : 0, items.length);
    const next = to === undefined ? undefined : items[to];
    if (next) {
      event.preventDefault();
      onChange(next.key);
      list.current?.querySelectorAll('button')[items.indexOf(next)]?.focus();
    }
  };
  return (
    <div className="tabs">
      <div ref={list} className="tab-list" role="tablist" aria-label={label} onKeyDown={go}>
        {items.map(({ key, label: name }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-tab-${key}`}
            aria-selected={key === shown?.key}
            aria-controls={key === shown?.key ? `${id}-panel` : undefined}
            tabIndex={key === shown?.key ? 0 : -1}
            onClick={() => onChange(key)}
          >
            {name}
          </button>
        ))}
      </div>
      {shown && (
        <div key={shown.key} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${shown.key}`}>
          {shown.children}
        </div>
      )}
    </div>
  );
}

function placeAfter(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
