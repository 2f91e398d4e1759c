export interface Place {
  start: number;
  end: number;
}

/**
 * Where a field such as `data.lines[0].price` stands in a JSON text; of one that is not there, the object or list that
 * lacks it. Undefined where the text is no JSON.
 */
export function placeOf(text: string, field: string): Place | undefined {
  const places = placesOf(text);
  for (let path = field; places; path = path.replace(/(^|\.)[^.[\]]+$|\[\d+\]$/, '')) {
    const place = places.get(path);
    if (place || path === '') {
      return place;
    }
  }
  return undefined;
}

/** Counted from 1. */
export function lineOf(text: string, { start }: Place): number {
  return text.slice(0, start).split('\n').length;
}

/** Each value by its path; the whole by the empty one. */
function placesOf(text: string): Map<string, Place> | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const places = new Map<string, Place>();
  let at = 0;
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const members = (close: string, member: (index: number) => void) => {
    for (let index = 0; ; index++) {
      skip(/[\s,]*/y);
      if (text[at] === close) {
        at++;
        return;
      }
      member(index);
    }
  };
  const value = (path: string) => {
    skip(/\s*/y);
    const start = at;
    if (text[at] === '{') {
      at++;
      members('}', () => {
        const name = JSON.parse(skip(STRING)) as string;
        skip(/\s*:/y);
        value(path === '' ? name : `${path}.${name}`);
      });
    } else if (text[at] === '[') {
      at++;
      members(']', (index) => value(`${path}[${index}]`));
    } else {
      skip(text[at] === '"' ? STRING : /[^\s,\]}]+/y);
    }
    places.set(path, { start, end: at });
  };
  value('');
  return places;
}

const STRING = /"(?:[^"\\]|\\.)*"/y;
