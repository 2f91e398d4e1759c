import { type Client, createClient, isProblem } from '@rung/client';

/** How an element reaches the API as one customer. */
export interface Access {
  /** Where the API begins, such as `https://loyalty.example/api/v1`; by default that of the server of this script. */
  api?: string | undefined;
  /** A customer token, as `POST /customer-tokens` answers it. */
  token?: string | undefined;
  /** A page of the shop that answers with `{"accessToken": "…"}` for whoever is signed in to the shop. */
  tokenUrl?: string | undefined;
  /** Asked for a token when there is none, or when it is about to expire. */
  renewToken?: (() => Promise<string>) | undefined;
  /** The zone in which times are shown: the store's. */
  timeZone?: string | undefined;
}

/** The API of the server that a script came from. */
export function apiOf(script: string): string {
  return `${new URL(script).origin}/api/v1`;
}

/** A token that ends within so many milliseconds is renewed before it is used. */
const TOO_SHORT = 30_000;

/** What does not answer for so long has failed. */
const TIMEOUT = 20_000;

/** So long a refused token is not asked for again, and the page is not told again: elements of one page fail together. */
const REFUSED_FOR = 1_000;

/** So long an answer is good for an element that asks a moment later: scripts of one page do not load at once. */
const SHARED_FOR = 2_000;

let ofPage: Access = {};
const sessions = new Map<string, Session>();
const sessionsByRenewal = new WeakMap<object, Map<string, Session>>();
const listeners = new Set<() => void>();

/** Says once for all elements of the page what would else stand on each. */
export function configure(access: Access): void {
  ofPage = { ...ofPage, ...access };
  sessions.clear();
  for (const listener of listeners) {
    listener();
  }
}

export function onConfigured(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function pageAccess(): Access {
  return ofPage;
}

/** Elements of one customer share token, renewal and requests that are under way. */
export function sessionFor(own: Access): Session {
  const access: Access = {
    api: own.api ?? ofPage.api,
    token: own.token ?? ofPage.token,
    tokenUrl: own.tokenUrl ?? ofPage.tokenUrl,
    renewToken: own.renewToken ?? ofPage.renewToken,
  };
  const known = own.renewToken ? renewedBy(own.renewToken) : sessions;
  const key = [access.api, access.tokenUrl, access.token].join('\n');
  const shared = known.get(key) ?? new Session(access);
  known.set(key, shared);
  return shared;
}

/** Elements that were given the same function speak for the same customer. */
function renewedBy(renewToken: object): Map<string, Session> {
  const known = sessionsByRenewal.get(renewToken) ?? new Map<string, Session>();
  sessionsByRenewal.set(renewToken, known);
  return known;
}

export class Session {
  readonly #access: Access;
  readonly #reads = new Map<string, { answer: Promise<unknown>; sharedUntil: number }>();
  #token: string | undefined;
  #renewing: Promise<string> | undefined;
  #tellAgain = 0;

  constructor(access: Access) {
    this.#access = access;
    this.#token = access.token;
  }

  get base(): string {
    return this.#access.api ?? apiOf(import.meta.url);
  }

  /** Whether a call makes sense: without any way to a token nothing is asked. */
  get isReady(): boolean {
    return Boolean(this.#token ?? this.#access.renewToken ?? this.#access.tokenUrl);
  }

  /** Whom the token speaks for, as far as it says so. */
  get subject(): string {
    return claimsOf(this.#token ?? '').sub ?? '';
  }

  client(language: string): Client {
    return this.#client(language, () => this.#current());
  }

  /** Makes a call; where its token is refused, once more with a new one. */
  async call<T>(language: string, what: (client: Client) => Promise<T>): Promise<T> {
    let used: string | undefined;
    const remembering = async () => {
      used = await this.#current();
      return used;
    };
    try {
      return await what(this.#client(language, remembering));
    } catch (failure) {
      if (isProblem(failure, 401) && this.#renews) {
        if (this.#token === used) {
          this.#token = undefined;
        }
        return what(this.client(language));
      }
      throw failure;
    }
  }

  /** Several elements that ask the same at the same time, or a moment later, get one answer. */
  read<T>(name: string, language: string, what: (client: Client) => Promise<T>): Promise<T> {
    const key = `${language} ${name}`;
    const known = this.#reads.get(key);
    if (known && known.sharedUntil > Date.now()) {
      return known.answer as Promise<T>;
    }
    const answer = this.call(language, what);
    const read = { answer, sharedUntil: Number.POSITIVE_INFINITY };
    this.#reads.set(key, read);
    answer.then(
      () => {
        read.sharedUntil = Date.now() + SHARED_FOR;
      },
      () => {
        read.sharedUntil = 0;
      },
    );
    return answer;
  }

  /** Something has changed: what was read of it before, or is under way, is not handed out again. */
  forget(topic: string): void {
    for (const key of this.#reads.keys()) {
      if (key.split(' ')[1] === topic) {
        this.#reads.delete(key);
      }
    }
  }

  /** Whether the page is to be told that its customer must sign in: once for all that fails together. */
  get mayTellSignIn(): boolean {
    const isDue = Date.now() >= this.#tellAgain;
    this.#tellAgain = Date.now() + REFUSED_FOR;
    return isDue;
  }

  #client(language: string, token: () => Promise<string | undefined>): Client {
    return createClient({ base: this.base, token, language: () => language, timeout: TIMEOUT });
  }

  get #renews(): boolean {
    return Boolean(this.#access.renewToken ?? this.#access.tokenUrl);
  }

  async #current(): Promise<string | undefined> {
    if (this.#renews && (!this.#token || endsWithin(this.#token, TOO_SHORT))) {
      this.#renewing ??= this.#renewOnce();
      this.#token = await this.#renewing;
    }
    return this.#token;
  }

  /** One promise for all who ask meanwhile, and for a moment after a refusal. */
  #renewOnce(): Promise<string> {
    const forget = () => {
      this.#renewing = undefined;
    };
    const renewing = this.#renew();
    renewing.then(forget, (failure) => (failure instanceof NoToken ? setTimeout(forget, REFUSED_FOR) : forget()));
    return renewing;
  }

  #renew(): Promise<string> {
    const { renewToken, tokenUrl } = this.#access;
    return renewToken ? renewToken() : fetchToken(tokenUrl ?? '');
  }
}

async function fetchToken(url: string): Promise<string> {
  const answer = await fetch(url, {
    method: 'POST',
    credentials: 'include',
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT),
  });
  const { status } = answer;
  if (!answer.ok) {
    throw new NoToken(status === 401 || status === 403 ? 'expired' : status >= 500 ? 'broken' : 'noToken', url);
  }
  const body: { accessToken?: unknown } | null = await answer.json().catch(() => null);
  if (typeof body?.accessToken !== 'string' || !body.accessToken) {
    throw new NoToken('noToken', url);
  }
  return body.accessToken;
}

/** The shop gives no token: its customer is not signed in any more, its server fails, or it answers something else. */
export class NoToken extends Error {
  readonly why: 'expired' | 'broken' | 'noToken';

  constructor(why: NoToken['why'] = 'expired', url = '') {
    super(`no token from ${url}: ${why}`);
    this.why = why;
  }
}

interface Claims {
  exp?: number;
  sub?: string;
  realm_access?: { roles?: string[] };
}

/** Nothing of a token that is no JWT. */
export function claimsOf(token: string): Claims {
  try {
    return JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return {};
  }
}

/** A token that says nothing about its end: then its refusal does. */
export function endsWithin(token: string, milliseconds: number, now: number = Date.now()): boolean {
  const { exp } = claimsOf(token);
  return exp !== undefined && exp * 1000 - now < milliseconds;
}
