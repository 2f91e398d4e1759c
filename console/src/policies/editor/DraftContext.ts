import type { Schema } from '@cfworker/json-schema';
import { createContext, useContext } from 'react';
import { useFormat } from '../../i18n/useFormat';
import { useFieldNames } from '../fieldNames';
import { counterpart, type Json, type JsonObject, valueAt } from '../paths';
import { deltaWords, useValueWords } from '../valueWords';

/** What the fields of the editor share. */
export interface Editing {
  document: JsonObject;
  /** The policy in force, which each field is compared with. */
  base: JsonObject;
  schema: Schema;
  /** Reasons by path. */
  faults: ReadonlyMap<string, readonly string[]>;
  /** While the text is no policy. */
  disabled: boolean;
  set: (path: string, value: Json | undefined) => void;
}

export const DraftContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = useContext(DraftContext);
  if (!editing) {
    throw new Error('no DraftContext above');
  }
  return editing;
}

export const fieldId = (path: string) => `policy-${path}`;

/** One field: its value, what is wrong with it, and what it was before. */
export function useField(path: string) {
  const { document, base, faults, disabled, set } = useEditing();
  const format = useFormat();
  const nameOf = useFieldNames(document);
  const inWords = useValueWords();
  const value = valueAt(document, path);
  const before = counterpart(path, document, base);
  const changed = JSON.stringify(before) !== JSON.stringify(value);
  return {
    id: fieldId(path),
    value,
    set: (next: Json | undefined) => set(path, next),
    name: nameOf(path),
    faults: faults.get(path) ?? [],
    disabled,
    /** In words, where it differs. */
    before: changed && before !== undefined ? inWords(path, before) : undefined,
    delta: changed ? deltaWords(before, value, format) : undefined,
  };
}

/** The values that the schema allows at a path without places: `components.feature`. */
export function choicesOf(schema: Schema, path: string): string[] {
  const found = nodeOf(schema, path)?.enum;
  return Array.isArray(found) ? found.map(String) : [];
}

export function nodeOf(schema: Schema, path: string): Schema | undefined {
  return path.split('.').reduce<Schema | undefined>((node, name) => {
    const within = node?.items && typeof node.items === 'object' && !Array.isArray(node.items) ? node.items : node;
    const next = within?.properties?.[name];
    return typeof next === 'object' ? next : undefined;
  }, schema);
}
