import type { Client } from '@rung/client';
import { customersIn } from '../../extensions/extensionForm';

/** What stands in the form: a tier, a group of customers, or customers as people write them. */
export interface EnteredCampaign {
  campaign: string;
  kind: 'tier' | 'group' | 'named';
  tier?: string;
  group?: string;
  customers?: string;
}

interface CampaignGroup {
  tier: string | null;
  externalIds: string[] | null;
}

/** As many customers as one request may name. */
const MOST = 10_000;

/** A page of a group's members. */
const PAGE = 200;

/** What is sent, in parts: a customer who is in two of them gets one coupon all the same. */
export async function* partsOf(client: Client, entered: EnteredCampaign): AsyncGenerator<CampaignGroup> {
  if (entered.kind === 'tier') {
    yield { tier: entered.tier ?? null, externalIds: null };
    return;
  }
  let part: string[] = [];
  const ids = entered.kind === 'group' ? membersOf(client, entered.group ?? '') : customersIn(entered.customers);
  for await (const id of ids) {
    part.push(id);
    if (part.length === MOST) {
      yield { tier: null, externalIds: part };
      part = [];
    }
  }
  if (part.length > 0) {
    yield { tier: null, externalIds: part };
  }
}

async function* membersOf(client: Client, groupId: string): AsyncGenerator<string> {
  let after: string | null = null;
  do {
    const query: { limit: number; after?: string } = after === null ? { limit: PAGE } : { limit: PAGE, after };
    const page = await client.get('/groups/{groupId}/members', { path: { groupId }, query });
    yield* page.items.map(({ externalId }) => externalId);
    after = page.next;
  } while (after !== null);
}
