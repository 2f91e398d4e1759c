import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { later } from '../../parts/later';
import { LadderSection } from './LadderSection';

// the tabs behind the first
const CapsSection = later(async () => (await import('./CapsSection')).CapsSection);
const ComponentsSection = later(async () => (await import('./ComponentsSection')).ComponentsSection);
const CycleSection = later(async () => (await import('./CycleSection')).CycleSection);
const RefreshSection = later(async () => (await import('./RefreshSection')).RefreshSection);
const RfmSection = later(async () => (await import('./RfmSection')).RfmSection);

export interface Section {
  key: string;
  title: (t: TFunction) => string;
  /** The fields of a policy that it edits, by how their paths begin. */
  fields: readonly string[];
  form: ReactNode;
}

export const SECTIONS: readonly Section[] = [
  { key: 'ladder', title: (t) => t('policyEditor.ladder'), fields: ['ladder'], form: <LadderSection /> },
  {
    key: 'components',
    title: (t) => t('policyEditor.components'),
    fields: ['components'],
    form: <ComponentsSection />,
  },
  {
    key: 'cycle',
    title: (t) => t('policyEditor.cycle'),
    fields: ['measure', 'windowDays', 'transition', 'cycle'],
    form: <CycleSection />,
  },
  { key: 'rfm', title: (t) => t('policyEditor.rfm'), fields: ['rfm', 'valueLevels'], form: <RfmSection /> },
  { key: 'caps', title: (t) => t('policyEditor.caps'), fields: ['caps', 'frequency'], form: <CapsSection /> },
  { key: 'refresh', title: (t) => t('policyEditor.refresh'), fields: ['refresh'], form: <RefreshSection /> },
];

/** Where a place is edited; undefined: only in the text. */
export function sectionOf(path: string): string | undefined {
  const [first] = /^[^.[]+/.exec(path) ?? [];
  return SECTIONS.find(({ fields }) => first !== undefined && fields.includes(first))?.key;
}
