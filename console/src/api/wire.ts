/** What the gateway answers. Amounts are strings, so that none is rounded on the way. */
export interface Money {
  amount: string;
  currency: string;
}

/** A tier, its name in the language asked for. */
export interface TierName {
  code: string;
  name: string;
}

export interface TierRow extends TierName {
  customers: number;
  /** Of all customers, 0 to 1. */
  share: number;
  spend: Money;
}

export interface TierReport {
  /** A business date of the store. */
  at: string;
  /** Everything accepted before is counted; absent while nothing could be read yet. */
  freshAsOf?: string | null;
  tiers: TierRow[];
  total: { customers: number; orders: number; spend: Money };
}

export interface StandingRow {
  externalId: string;
  tier: TierName;
  growthValue: number;
  spend: Money;
  orders: number;
  lastEventAt?: string | null;
}

export interface Page<T> {
  items: T[];
  next?: string | null;
}

export type TierState = 'ACTIVE' | 'AT_RISK' | 'GRACE';

/** One row of the growth value: the feature as measured, and what it is worth. */
export interface Component {
  code: string;
  value: number | string;
  points: number;
  cap: number;
}

export interface Rfm {
  recencyDays?: number | null;
  orders: number;
  spend: Money;
  /** 1 to 5, 5 is best; 0 without an order. */
  r: number;
  f: number;
  m: number;
  type: string;
}

export interface Needed {
  measure: string;
  threshold: number;
  missing: number;
}

export interface Standing {
  customerId: string;
  externalId: string;
  tier: TierName & { since: string; validUntil?: string | null; state: TierState };
  growthValue: number;
  components: Component[];
  rfm: Rfm;
  valueLevel: string;
  lifecycle: string;
  /** Absent on the highest tier. */
  next?: { tier: TierName; needed: Needed[] } | null;
  keep: { until?: string | null; needed: Needed[] };
  policyVersion: number;
  assessedAt: string;
  lastEventAt: string;
}

export interface Points {
  available: number;
  pending: number;
  expiring: { points: number; on: string }[];
  /** Up to when what customers did is in the figures; absent where not even that is known. */
  freshAsOf?: string | null;
}
