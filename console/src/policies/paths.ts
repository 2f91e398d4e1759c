/** What JSON can say. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

export type Step = string | number;

/** `ladder[3].enter` is `['ladder', 3, 'enter']`; `ladder[gold]`, as a difference names it, `['ladder', 'gold']`. */
export function stepsOf(path: string): Step[] {
  return (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

export function pathOf(steps: readonly Step[]): string {
  return steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`),
    '',
  );
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value there; `undefined` where there is none. */
export function valueAt(value: Json | undefined, path: string): Json | undefined {
  return stepsOf(path).reduce<Json | undefined>((at, step) => {
    if (Array.isArray(at)) {
      return typeof step === 'number' ? at[step] : at.find((item) => isObject(item) && item.code === step);
    }
    return isObject(at) && Object.hasOwn(at, String(step)) ? at[step] : undefined;
  }, value);
}

export function listAt(value: Json | undefined, path: string): Json[] {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
}

export function textAt(value: Json | undefined, path: string): string {
  const text = valueAt(value, path);
  return typeof text === 'string' ? text : '';
}

export function numberAt(value: Json | undefined, path: string): number | undefined {
  const number = valueAt(value, path);
  return typeof number === 'number' ? number : undefined;
}

/** A copy that says something else there. `undefined` takes it away, and with it an object that says nothing then. */
export function withValue(document: JsonObject, path: string, value: Json | undefined): JsonObject {
  const changed = put(document, stepsOf(path), value);
  return isObject(changed) ? changed : {};
}

function put(at: Json | undefined, [step, ...rest]: Step[], value: Json | undefined): Json | undefined {
  if (step === undefined) {
    return value;
  }
  if (typeof step === 'number') {
    const list = Array.isArray(at) ? at : [];
    const item = put(list[step], rest, value);
    return item === undefined ? list.filter((_, place) => place !== step) : list.with(step, item);
  }
  const object = isObject(at) ? at : {};
  const inner = put(object[step], rest, value);
  const { [step]: _, ...others } = object;
  if (inner !== undefined) {
    return { ...object, [step]: inner };
  }
  return Object.keys(others).length === 0 && step in object ? undefined : others;
}

/** The same place in another document: tiers and components are found by their code, not by where they stand. */
export function counterpart(path: string, document: JsonObject, other: JsonObject): Json | undefined {
  const coded = /^(ladder|components|refresh\.thresholds)\[(\d+)](.*)$/.exec(path);
  if (!coded) {
    return valueAt(other, path);
  }
  const [, list = '', place = '', rest = ''] = coded;
  const code = textAt(document, `${list}[${place}].code`);
  const at = listAt(other, list).findIndex((item) => textAt(item, 'code') === code);
  return at < 0 ? undefined : valueAt(other, `${list}[${at}]${rest}`);
}
