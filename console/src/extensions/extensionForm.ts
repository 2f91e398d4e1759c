import type { Api } from '@rung/client';
import { type Placed, placesIn } from '../parts/form/problems';

/** What stands in the form: customers as people write them, one to a line or between commas. */
export interface EnteredExtension {
  group: 'tier' | 'named';
  tier?: string;
  customers?: string;
  until?: string;
  reinstateSince?: string;
  comment: string;
}

/** Each once, in the order in which they were written. */
export function customersIn(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(/[\s,，;；、]+/).filter((id) => id !== ''))];
}

export function requestOf({ group, tier, customers, until, reinstateSince, comment }: EnteredExtension) {
  return {
    comment,
    until: until ?? '',
    reinstateSince: reinstateSince || null,
    tier: group === 'tier' ? (tier ?? null) : null,
    externalIds: group === 'named' ? customersIn(customers) : null,
  } satisfies Api.ExtensionRequest;
}

/** What the service refuses: of single customers at the field with all of them, each by name. */
export function flawsOf(error: unknown, ids: readonly string[]): Placed[] {
  const flaws = placesIn(error).map(({ name: [field, index], errors }): Placed => {
    const id = typeof index === 'number' ? ids[index] : undefined;
    return {
      name: [field === 'externalIds' ? 'customers' : (field ?? '')],
      errors: id === undefined ? errors : errors.map((reason) => `${id}: ${reason}`),
    };
  });
  const fields = [...new Set(flaws.map(({ name }) => String(name[0])))];
  return fields.map((field) => ({
    name: [field],
    errors: flaws.filter(({ name }) => name[0] === field).flatMap(({ errors }) => errors),
  }));
}
