import type { Schema } from '@cfworker/json-schema';
import { isProblem } from '@rung/client';
import type { TFunction } from 'i18next';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JsonObject } from '../paths';
import { bodyOf, type Draft } from './draft';
import { type Fault, stillTrue } from './faults';

/** What the service refused, and the text that it refused. */
export interface Refused {
  error: Error;
  body: JsonObject;
}

/** All reasons by path: what the schema says now, and what the service said of what was not changed since. */
export function useFaults(draft: Draft, schema: Schema, refused: Refused | undefined): Map<string, string[]> {
  const { t } = useTranslation();
  const document = useDeferredValue(draft.document);
  const ours = useSchemaFaults(document, schema);
  const theirs = refused ? stillTrue(toldBy(refused.error), refused.body, bodyOf(draft)) : [];
  const reasons = new Map<string, string[]>();
  for (const fault of [...ours, ...theirs]) {
    // The same fault in two wordings would be read as two.
    if (!(reasons.has(fault.path) && 'reason' in fault && ours.some(({ path }) => path === fault.path))) {
      reasons.set(fault.path, [...(reasons.get(fault.path) ?? []), reasonOf(fault, t)]);
    }
  }
  return reasons;
}

type Check = (document: JsonObject, schema: Schema) => Fault[];

/** The check by the schema comes after the forms; where it does not, the service refuses what is wrong. */
async function loadCheck(): Promise<Check> {
  try {
    return (await import('./schemaFaults')).faultsOf;
  } catch {
    return () => [];
  }
}

function useSchemaFaults(document: JsonObject, schema: Schema): Fault[] {
  const [check, setCheck] = useState<Check>();
  useEffect(() => {
    void loadCheck().then((loaded) => setCheck(() => loaded));
  }, []);
  return useMemo(() => check?.(document, schema) ?? [], [check, document, schema]);
}

function toldBy(error: Error): Fault[] {
  const told = isProblem(error) ? (error.problem.errors ?? []) : [];
  return told.map(({ field, reason }) => ({ path: field, reason }));
}

function reasonOf(fault: Fault, t: TFunction): string {
  if ('reason' in fault) {
    return fault.reason;
  }
  const { keyword, wanted } = fault;
  switch (keyword) {
    case 'required':
      return t('policyEditor.missing');
    case 'minimum':
      return t('policyEditor.notBelow', { wanted });
    case 'exclusiveMinimum':
      return t('policyEditor.above', { wanted });
    case 'maximum':
      return t('policyEditor.notAbove', { wanted });
    case 'const':
      return t('policyEditor.exactly', { wanted });
    case 'enum':
      return t('policyEditor.oneOf', { wanted });
    case 'minItems':
    case 'minProperties':
      return t('policyEditor.atLeastItems', { wanted });
    case 'maxItems':
      return t('policyEditor.atMostItems', { wanted });
    case 'type':
      return wanted === 'integer' ? t('policyEditor.integer') : t('policyEditor.badType');
    case 'false':
      return t('policyEditor.unknown');
    default:
      return t('policyEditor.badFormat');
  }
}
