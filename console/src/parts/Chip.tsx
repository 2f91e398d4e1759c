import type { ReactNode } from 'react';
import './chip.css';

export type Tone = 'good' | 'new' | 'look' | 'bad' | 'plain';

/** A state in a word; its colours are readable in both looks. */
export function Chip({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`chip chip-${tone}`}>{children}</span>;
}
