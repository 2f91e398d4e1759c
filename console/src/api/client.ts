import { READS_POINTS, READS_STANDINGS } from '../identity/roles';
import { ProblemError, problemOf, UNREACHABLE } from './problem';
import type { Page, Points, Standing, StandingRow, TierReport } from './wire';

export interface StandingsQuery {
  tier?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** Every call the console makes. */
export interface Api {
  tiers(signal?: AbortSignal): Promise<TierReport>;
  standings(query: StandingsQuery, signal?: AbortSignal): Promise<Page<StandingRow>>;
  standing(externalId: string, signal?: AbortSignal): Promise<Standing>;
  points(externalId: string, signal?: AbortSignal): Promise<Points>;
}

export interface ApiOptions {
  base: string;
  /** Asked before each call, so that a renewed token is used at once. */
  token: () => Promise<string | undefined>;
  language: () => string;
}

export function createApi({ base, token, language }: ApiOptions): Api {
  async function get<T>(path: string, roles: readonly string[], signal?: AbortSignal): Promise<T> {
    const bearer = await token();
    const headers = {
      Accept: 'application/json, application/problem+json',
      'Accept-Language': language(),
      ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}),
    };
    const response = await fetch(base + path, { headers, ...(signal ? { signal } : {}) }).catch((cause: unknown) => {
      if (signal?.aborted) {
        throw cause;
      }
      throw new ProblemError({ type: 'about:blank', status: UNREACHABLE, title: '', detail: String(cause) });
    });
    if (!response.ok) {
      throw new ProblemError(await problemOf(response), roles);
    }
    return response.json();
  }

  return {
    tiers: (signal) => get('/insight/tiers', READS_STANDINGS, signal),
    standings: (query, signal) => get(`/standings?${queryString(query)}`, READS_STANDINGS, signal),
    standing: (id, signal) => get(`/customers/${encodeURIComponent(id)}/standing`, READS_STANDINGS, signal),
    points: (id, signal) => get(`/customers/${encodeURIComponent(id)}/points`, READS_POINTS, signal),
  };
}

function queryString(query: StandingsQuery): string {
  const present = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(present.map(([name, value]) => [name, String(value)])).toString();
}
