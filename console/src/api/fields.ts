import { isProblem } from '@rung/client';

/** What is wrong, by field, as `form.setFields` of antd takes it: `tiers[0].name` is the field `['tiers', 0, 'name']`. */
export function fieldsOf(error: unknown): { name: (string | number)[]; errors: string[] }[] {
  const reasons = new Map<string, string[]>();
  for (const { field, reason } of isProblem(error) ? (error.problem.errors ?? []) : []) {
    reasons.set(field, [...(reasons.get(field) ?? []), reason]);
  }
  return [...reasons].map(([field, errors]) => ({ name: placeOf(field), errors }));
}

function placeOf(field: string): (string | number)[] {
  const steps = field.match(/[^.[\]]+/g) ?? [];
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
