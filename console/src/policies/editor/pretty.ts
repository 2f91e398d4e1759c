import type { Schema } from '@cfworker/json-schema';
import { isObject, type Json, pathOf, type Step } from '../paths';

const WIDTH = 116;

/** As people write a policy: what fits into a line is one, such as a tier. */
export function pretty(value: Json, indent = ''): string {
  const line = oneLine(value);
  if (indent !== '' && indent.length + line.length <= WIDTH && !(Array.isArray(value) && value.some(isObject))) {
    return line;
  }
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.length > 0) {
    return `[\n${value.map((item) => inner + pretty(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (isObject(value) && Object.keys(value).length > 0) {
    const fields = Object.entries(value).map(
      ([name, item]) => `${inner}${JSON.stringify(name)}: ${pretty(item, inner)}`,
    );
    return `{\n${fields.join(',\n')}\n${indent}}`;
  }
  return line;
}

function oneLine(value: Json): string {
  if (Array.isArray(value)) {
    return `[${value.map(oneLine).join(', ')}]`;
  }
  if (isObject(value)) {
    return `{${Object.entries(value)
      .map(([name, item]) => `${JSON.stringify(name)}: ${oneLine(item)}`)
      .join(', ')}}`;
  }
  return JSON.stringify(value);
}

/** The line, from 1, on which each path of a JSON text begins; what does not parse has as many as were read. */
export function linesOf(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|\n/g)].map(([token]) => token);
  let line = 1;
  let at = 0;

  const peek = () => {
    while (tokens[at] === '\n') {
      line++;
      at++;
    }
    return tokens[at];
  };
  const take = () => {
    const token = peek();
    at++;
    return token;
  };
  const value = (steps: Step[], begins: number) => {
    lines.set(pathOf(steps), begins);
    const opened = take();
    const closing = opened === '{' ? '}' : opened === '[' ? ']' : undefined;
    for (let place = 0; closing && peek() !== closing && peek() !== undefined; place++) {
      peek();
      const on = line;
      if (opened === '{') {
        const name = take() ?? '';
        take();
        value([...steps, name.slice(1, -1)], on);
      } else {
        value([...steps, place], on);
      }
      if (peek() === ',') {
        take();
      }
    }
    if (closing) {
      take();
    }
  };
  peek();
  value([], line);
  return lines;
}

/** The same with its fields in the order of the schema, as people write them; the service keeps them by the alphabet. */
export function ordered(value: Json, schema: Schema | undefined): Json {
  if (Array.isArray(value)) {
    const items = schema?.items;
    return value.map((item) => ordered(item, typeof items === 'object' && !Array.isArray(items) ? items : undefined));
  }
  if (!isObject(value)) {
    return value;
  }
  const fields = schema?.properties ?? {};
  const known = Object.keys(fields).filter((name) => Object.hasOwn(value, name));
  const names = [...known, ...Object.keys(value).filter((name) => !known.includes(name))];
  const below = (name: string) => (typeof fields[name] === 'object' ? fields[name] : undefined);
  return Object.fromEntries(names.map((name) => [name, ordered(value[name] ?? null, below(name))]));
}
