import { readFileSync } from 'node:fs';
import type { Schema } from '@cfworker/json-schema';
import type { Api } from '@rung/client';
import type { JsonObject } from '../policies/paths';

const POLICIES = '../scoring-service/src/main/resources/policies';

/** The policy that is shipped. */
export const SHIPPED_TEXT: JsonObject = (() => {
  const { version: _, ...text } = JSON.parse(readFileSync(`${POLICIES}/v1.json`, 'utf8'));
  return text;
})();

interface Node {
  [keyword: string]: unknown;
  properties?: Record<string, Node>;
  items?: Node;
  required?: string[];
  additionalProperties?: Node | boolean;
}

/** Made as the service makes it, of the same tables: a new field is in it. */
export function policySchema(): Schema {
  const types: Record<string, Node> = JSON.parse(readFileSync(`${POLICIES}/types.json`, 'utf8'));
  const schema = types.policy ?? {};
  const child = (parent: Node, step: string): Node => {
    if (step === '[]') {
      parent.items ??= {};
      return parent.items;
    }
    if (step === '*') {
      const others = typeof parent.additionalProperties === 'object' ? parent.additionalProperties : {};
      parent.additionalProperties = others;
      return others;
    }
    parent.properties ??= {};
    const found = parent.properties[step] ?? {};
    parent.properties[step] = found;
    return found;
  };
  const rows = readFileSync(`${POLICIES}/fields.csv`, 'utf8').trim().split('\n').slice(1);
  for (const [path = '', type = '', required] of rows.map((row) => row.split(','))) {
    const steps = path.replaceAll('[]', '.[]').split('.');
    const parent = steps.slice(0, -1).reduce(child, schema);
    const name = steps.at(-1) ?? '';
    Object.assign(child(parent, name), structuredClone(types[type]));
    if (required === 'yes') {
      parent.required = [...(parent.required ?? []), name];
    }
    if (parent.properties) {
      parent.additionalProperties ??= false;
    }
  }
  return schema as Schema;
}

export const DRAFT: Api.PolicyView = {
  version: 3,
  comment: '金牌门槛上调 20%',
  state: 'DRAFT',
  author: 'mary',
  writers: ['mary'],
  approver: null,
  refreshOf: null,
  effectiveAt: null,
  inForce: false,
  createdAt: '2026-03-01T04:00:00Z',
  approvedAt: null,
  publishedAt: null,
  publisher: null,
  noticeWaivedBecause: null,
  withdrawnAt: null,
  hash: 'a1b2c3d4e5f60718293a',
  hasDryRun: true,
  policy: SHIPPED_TEXT as unknown as Api.Policy,
  warnings: null,
};

export const IN_FORCE: Api.PolicyView = {
  ...DRAFT,
  version: 2,
  comment: '',
  state: 'PUBLISHED',
  inForce: true,
  approver: 'paul',
  approvedAt: '2026-02-01T04:00:00Z',
  publisher: 'mary',
  publishedAt: '2026-02-02T04:00:00Z',
  effectiveAt: '2026-02-10T04:00:00Z',
  hash: 'ffff',
};

export const DIFF: Api.DiffView = {
  version: 3,
  with: 2,
  changes: [
    {
      path: 'ladder[gold].enter',
      before: 8000,
      after: 9600,
      sentence: { 'zh-CN': '金牌门槛 8000 → 9600', en: '' },
      restrictive: true,
    },
    { path: 'lifecycle', before: null, after: {}, sentence: { 'zh-CN': '新增生命周期', en: '' }, restrictive: false },
  ],
};

export const LADDER: Api.LadderView = {
  policyVersion: 2,
  measure: 'growthValue',
  windowDays: 365,
  tiers: [
    { code: 'regular', name: '普通', enter: 0, keep: 0, benefits: [] },
    { code: 'gold', name: '金牌', enter: 8000, keep: 6400, benefits: [] },
  ],
};

const mover = (externalId: string): Api.Mover => ({
  externalId,
  from: 'gold',
  to: 'silver',
  direction: 'down',
  steps: -1,
  reason: 'policy',
  value: 7000,
  threshold: 7680,
  missing: 680,
});

export const TRIAL: Api.DryRun = {
  id: '7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a',
  version: 3,
  policyHash: DRAFT.hash,
  presentVersion: 2,
  asOf: '2026-03-01T05:00:00Z',
  state: 'DONE',
  startedBy: 'mary',
  startedAt: '2026-03-01T05:00:00Z',
  finishedAt: '2026-03-01T05:00:02Z',
  progress: null,
  report: {
    customers: 100,
    unpaired: 0,
    transition: 'at-once',
    tiers: [
      { tier: 'silver', before: 60, after: 62 },
      { tier: 'gold', before: 40, after: 38 },
    ],
    migration: [
      { from: 'silver', to: 'silver', customers: 60 },
      { from: 'gold', to: 'gold', customers: 38 },
      { from: 'gold', to: 'silver', customers: 2 },
    ],
    up: 0,
    down: 2,
    level: 0,
    unchanged: 98,
    movedShare: 0.02,
    upShare: 0,
    downShare: 0.02,
    byReason: { policy: 2 },
    notices: [
      { kind: 'lost', before: 0, after: 2 },
      { kind: 'at-risk', before: 1, after: 4 },
    ],
    unsafe: { before: 1, after: 4 },
    losers: { customers: 2, growthValue: 14000, spend: { amount: '12000.00', currency: 'CNY' } },
    samples: [mover('C-BOB')],
    winners: [
      {
        ...mover('C-CAROL'),
        from: 'silver',
        to: 'gold',
        direction: 'up',
        steps: 1,
        reason: 'reached',
        value: 8200,
        threshold: 8000,
        missing: 0,
      },
    ],
    benefitCost: {
      packageVersion: 3,
      before: { amount: '20000.00', currency: 'CNY' },
      after: { amount: '12500.50', currency: 'CNY' },
      unbounded: [],
    },
  },
};

export function movers(first: number, count: number): Api.Mover[] {
  return Array.from({ length: count }, (_, place) => mover(`C-${first + place}`));
}
