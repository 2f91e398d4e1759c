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

/** The order of the list to choose from; what an envelope lacks first, as cleaning checks it. */
export const REFUSALS = [
  'malformed',
  'specversion-unsupported',
  'id-missing',
  'source-missing',
  'type-missing',
  'time-missing',
  'subject-missing',
  'attribute-invalid',
  'type-unknown',
  'time-invalid',
  'time-in-future',
  'time-too-old',
  'data-invalid',
  'order-of-another-customer',
] as const;
