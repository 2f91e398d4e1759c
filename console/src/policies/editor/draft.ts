import type { Schema } from '@cfworker/json-schema';
import { isObject, type Json, type JsonObject, withValue } from '../paths';
import { ordered, pretty } from './pretty';

/** A policy in the making. Form and text are two views of it: what one changes, the other shows. */
export interface Draft {
  document: JsonObject;
  /** As it was typed, so that the cursor stays where it is. */
  text: string;
  /** Why the text is no policy at the moment; the forms wait until it is one again. */
  broken: string | undefined;
  comment: string;
}

export type Edit =
  | { kind: 'set'; path: string; value: Json | undefined }
  | { kind: 'write'; text: string }
  | { kind: 'comment'; comment: string }
  | { kind: 'start'; draft: Draft };

export function draftOf(document: JsonObject, comment: string, schema?: Schema): Draft {
  return begun(schema ? (ordered(document, schema) as JsonObject) : document, comment);
}

function begun(document: JsonObject, comment: string): Draft {
  return { document, text: pretty(document), broken: undefined, comment };
}

export function edited(draft: Draft, edit: Edit): Draft {
  switch (edit.kind) {
    case 'set': {
      const document = withValue(draft.document, edit.path, edit.value);
      return { ...draft, document, text: pretty(document), broken: undefined };
    }
    case 'write':
      return { ...draft, text: edit.text, ...parsed(edit.text) };
    case 'comment':
      return { ...draft, comment: edit.comment };
    case 'start':
      return edit.draft;
  }
}

function parsed(text: string): { document: JsonObject; broken: undefined } | { broken: string } {
  try {
    const document: unknown = JSON.parse(text);
    return isObject(document) ? { document, broken: undefined } : { broken: '{' };
  } catch (reason) {
    return { broken: reason instanceof Error ? reason.message : String(reason) };
  }
}

/** What the service is sent: the policy, and why it was written beside its fields. */
export function bodyOf({ document, comment }: Draft): JsonObject {
  return { ...document, comment };
}
