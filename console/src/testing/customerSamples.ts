import type { Api } from '@rung/client';
import { ALICE } from './samples';

export const DECISION: Api.Item = {
  decisionId: '668cb94a-a472-383f-833f-bcb2aba212c8',
  kind: 'lost',
  occurredAt: '2026-02-01T02:00:00Z',
  tier: { code: 'silver', name: '银牌' },
  before: { code: 'gold', name: '金牌' },
  growthValue: 5120,
  why: 'refund',
  until: null,
  policyVersion: 2,
};

export const EXPLANATION: Api.Explanation = {
  asOf: '2026-03-02T04:00:00Z',
  customerId: ALICE.customerId,
  externalId: ALICE.externalId,
  policy: 'then',
  policyVersion: 3,
  figuresOn: '2026-03-02',
  known: true,
  decision: DECISION,
  tier: { code: 'gold', name: '金牌', since: '2026-01-31T18:30:00Z', validUntil: '2027-01-31', state: 'ACTIVE' },
  growthValue: ALICE.growthValue,
  components: ALICE.components,
  rfm: ALICE.rfm,
  next: ALICE.next,
  keep: ALICE.keep,
  memberStatus: 'member',
  sentences: ['您自2026年2月1日起是金牌会员。', '还差10,520成长值升为钻石会员。'],
};

export function entry(id: string, facts: Partial<Api.StatementEntry>): Api.StatementEntry {
  return {
    id,
    kind: 'earn',
    points: 100,
    pending: 100,
    available: 0,
    reserved: 0,
    source: { kind: 'order', id: 'O-1', shop: null },
    orderId: 'O-1',
    ruleVersion: 1,
    tier: 'gold',
    multiplier: '1.5',
    cause: 'payment',
    extendedUntil: null,
    reason: null,
    occurredAt: '2026-02-01T00:00:00Z',
    recordedAt: '2026-02-01T00:00:01Z',
    ...facts,
  };
}

export const MESSAGE: Api.MessagesMessageView = {
  id: '2e248c79-6197-3d9a-837a-88c246aa57f7',
  occasion: 'tier-reached',
  channel: 'email',
  occurrence: DECISION.decisionId,
  occurredAt: DECISION.occurredAt,
  state: 'refused',
  reason: 'no-consent',
  attempts: 0,
  plannedAt: DECISION.occurredAt,
  endedAt: DECISION.occurredAt,
};
