import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import type { JsonObject } from '../paths';
import { pathOf, valueAt } from '../paths';
import type { Fault } from './faults';

/** Keywords that only say that something below them is wrong. */
const CARRIERS = ['properties', 'items', 'prefixItems', 'allOf', 'if', 'additionalProperties', 'propertyNames'];

/** All that the schema refuses, each place once. */
export function faultsOf(document: JsonObject, schema: Schema): Fault[] {
  const { errors } = new Validator(schema, '2020-12', false).validate(document);
  const found = new Map<string, Fault>();
  for (const error of errors.filter(({ keyword }) => !CARRIERS.includes(keyword))) {
    for (const path of placesOf(error)) {
      if (!found.has(path)) {
        found.set(path, { path, keyword: error.keyword, wanted: wantedBy(schema, error) });
      }
    }
  }
  return [...found.values()];
}

/** A missing field is told at the field. */
function placesOf({ instanceLocation, keyword, error }: OutputUnit): string[] {
  const place = placeOf(instanceLocation);
  const named = keyword === 'required' ? [...(/"([^"]+)"/.exec(error)?.slice(1) ?? [])] : [];
  return named.length > 0 ? named.map((name) => (place === '' ? name : `${place}.${name}`)) : [place];
}

/** `#/ladder/3/enter` as we write it. */
function placeOf(pointer: string): string {
  const steps = pointer.split('/').slice(1);
  return pathOf(
    steps.map((step) => {
      const name = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
      return /^\d+$/.test(name) ? Number(name) : name;
    }),
  );
}

function wantedBy(schema: Schema, { keywordLocation }: OutputUnit): string {
  const limit = valueAt(schema as JsonObject, placeOf(keywordLocation));
  return Array.isArray(limit) ? limit.join(', ') : String(limit ?? '');
}
