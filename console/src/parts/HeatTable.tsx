import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './reports.css';

export interface HeatCell {
  key: string;
  /** What stands in the cell; an empty one is quiet. */
  text?: string | undefined;
  small?: string | undefined;
  /** From 0 to 1: how strong the colour is. */
  heat: number;
  tone?: 'up' | 'down' | 'plain';
  /** Where its people are, and what that is called. */
  link?: { to: string; label: string };
}

export interface HeatRow {
  key: string;
  head: ReactNode;
  cells: HeatCell[];
  sum?: ReactNode;
}

/** Never so strong that the number on it would be hard to read. */
const STRONGEST = 46;
const WEAKEST = 8;
const COLORS = { up: 'var(--done)', down: 'var(--open)', plain: 'var(--accent)' };

/** A table that is a heat map: it needs no second table for whoever can't see colours. */
export function HeatTable(props: {
  label: string;
  corner: string;
  columns: { key: string; head: ReactNode }[];
  sum?: string;
  rows: HeatRow[];
}) {
  const { label, corner, columns, sum, rows } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard too
    <section className="heat-table" aria-label={label} tabIndex={0}>
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {sum && <th scope="col">{sum}</th>}
            {columns.map(({ key, head }) => (
              <th key={key} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.head}</th>
              {sum && <td className="heat-sum">{row.sum}</td>}
              {row.cells.map((cell) => (
                <Cell key={cell.key} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell: { text, small, heat, link, tone = 'plain' } }: { cell: HeatCell }) {
  if (text === undefined) {
    return <td className="heat-nothing">·</td>;
  }
  const strength = Math.round(WEAKEST + (STRONGEST - WEAKEST) * Math.sqrt(Math.min(1, Math.max(0, heat))));
  return (
    <td style={{ background: `color-mix(in srgb, ${COLORS[tone]} ${strength}%, transparent)` }}>
      {link ? (
        <Link to={link.to} aria-label={link.label}>
          {text}
        </Link>
      ) : (
        <b>{text}</b>
      )}
      {small && <small>{small}</small>}
    </td>
  );
}
