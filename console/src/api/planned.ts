import type { Answer, Api, Table } from '@rung/client';
import { type UseQueryOptions, type UseQueryResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRoles } from '../identity/useRoles';
import { useClient, useGet } from './queries';

/* Routes of one shape under several paths, and goals, which are set and taken away by one act. */

export interface GroupRow {
  code: string;
  name: string;
  customers: number;
  share: number;
  orders: number;
  spend: Api.Money;
}

/** Customers by RFM type, lifecycle stage or churn level; every group is there, the empty ones too. */
export interface GroupReport {
  at: string;
  freshAsOf: string | null;
  spendComplete: boolean;
  groups: GroupRow[];
  total: { customers: number; orders: number; spend: Api.Money };
  definitions: Record<string, string>;
}

export type Grouping = 'rfm' | 'lifecycle' | 'churn';

export interface Goal {
  figure: string;
  title: string;
  unit: string;
  from: string;
  to: string;
  /** A share as a fraction, money in major units. */
  value: number;
  owner: string;
  setAt: string;
}

export type GoalOfPeriod = Pick<Goal, 'figure' | 'from' | 'to'>;

export interface StandingQuery {
  tier: string;
  rfmType: string;
  lifecycle: string;
  churn: string;
  sort: string;
}

export type GroupedStandingRow = Api.StandingRow;

type Loose<T> = (
  path: string,
  options: object,
  more?: Omit<UseQueryOptions<T>, 'queryKey' | 'queryFn'>,
) => UseQueryResult<T>;

export function useGroups(grouping: Grouping, query: { at?: string } = {}) {
  return (useGet as unknown as Loose<GroupReport>)(`/insight/${grouping}`, { query });
}

export function useGoals(at: string) {
  return (useGet as unknown as Loose<{ goals: Goal[] }>)('/insight/goals', { query: { at } });
}

export function useStandings(
  query: StandingQuery & { after: string | undefined; limit: number },
  more?: Parameters<Loose<Page>>[2],
) {
  return (useGet as unknown as Loose<Page>)('/standings', { query }, more);
}

type Page = Omit<Answer<'/standings'>, 'items'> & { items: GroupedStandingRow[] };

/** A table of a route that is not in the document. */
export function usePlannedTable(): (path: string, options?: object) => Promise<Table> {
  const { table } = useClient();
  return table as unknown as (path: string, options?: object) => Promise<Table>;
}

export function useMaySetGoals(): boolean {
  return useRoles().some((role) => role === 'marketer' || role === 'admin');
}

const GOAL = '/insight/goals/{figure}/{from}/{to}';

/** Sets a goal, or takes it away where no value is given. */
export function useGoalChange(onSuccess: () => void) {
  const client = useClient() as unknown as Record<
    'put' | 'delete',
    (path: string, options: object) => Promise<unknown>
  >;
  const queries = useQueryClient();
  return useMutation<unknown, Error, GoalOfPeriod & { value?: number; owner?: string }>({
    mutationFn: ({ figure, from, to, value, owner }) => {
      const path = { figure, from, to };
      return value === undefined
        ? client.delete(GOAL, { path })
        : client.put(GOAL, { path, body: owner ? { value, owner } : { value } });
    },
    onSuccess,
    onSettled: () => queries.invalidateQueries({ queryKey: ['/insight/goals'] }),
  });
}
