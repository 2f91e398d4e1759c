import type { Api } from '@rung/client';

/** Where each field comes from, as the reader chose it: a column before a constant. */
export type Choices = Record<string, { column?: string | undefined; constant?: string | undefined }>;

/** What the reader wrote beside it; empty where nothing. */
export interface Written {
  source: string;
  dateFormat: string;
  timeZone: string;
}

export function choicesOf({ fields }: Pick<Api.ImportMappingInput, 'fields'>): Choices {
  return Object.fromEntries(
    fields.map(({ field, column, constant }) => [
      field,
      { column: column ?? undefined, constant: constant ?? undefined },
    ]),
  );
}

/** Without fields that come from nowhere. */
export function mappingOf(choices: Choices, { source, dateFormat, timeZone }: Written): Api.ImportMappingInput {
  return {
    source: source.trim() || null,
    dateFormat: dateFormat.trim() || null,
    timeZone: timeZone.trim() || null,
    fields: Object.entries(choices).flatMap(([field, { column, constant }]): Api.FieldMappingInput[] => {
      if (column) {
        return [{ field, column, constant: null }];
      }
      return constant?.trim() ? [{ field, column: null, constant: constant.trim() }] : [];
    }),
  };
}
