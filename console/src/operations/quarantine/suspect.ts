/** What a refused event says it is, as far as it can be read at all. */
export interface Told {
  type: string | undefined;
  subject: string | undefined;
}

export function toldBy(event: string): Told {
  try {
    const { type, subject } = JSON.parse(event) ?? {};
    return { type: textOr(type), subject: textOr(subject) };
  } catch {
    return { type: undefined, subject: undefined };
  }
}

function textOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
