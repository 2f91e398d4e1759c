/** How often and how long a call is tried again by itself. */
export interface Patience {
  /** Further tries of one call; 2 unless said otherwise, 0 for none. */
  tries: number;
  /** Milliseconds that one `Retry-After` may ask for; what asks for more has failed. */
  longest: number;
}

export const PATIENCE: Patience = { tries: 2, longest: 10_000 };

const BUSY = new Set([429, 503]);

/** The milliseconds that a busy server asks to wait, nothing where it is not worth it. */
export function askedToWait(response: Response, longest: number, now = Date.now()): number | undefined {
  const asked = response.headers.get('Retry-After');
  if (!BUSY.has(response.status) || asked === null) {
    return undefined;
  }
  const seconds = Number(asked);
  const milliseconds = Number.isNaN(seconds) ? Date.parse(asked) - now : seconds * 1000;
  return milliseconds <= longest ? Math.max(0, milliseconds) : undefined;
}

export function pause(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const broken = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', broken);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', broken, { once: true });
  });
}

/** A fetch that waits as long as it is asked to: only for what may be sent twice. */
export async function patientFetch(
  request: Request,
  mayRepeat: boolean,
  patience: Patience,
  timeout?: number,
): Promise<Response> {
  for (let left = mayRepeat ? patience.tries : 0; ; left--) {
    const response = await fetch(left > 0 ? request.clone() : request, { signal: endingIn(timeout, request.signal) });
    const wait = left > 0 ? askedToWait(response, patience.longest) : undefined;
    if (wait === undefined) {
      return response;
    }
    await response.body?.cancel();
    await pause(wait, request.signal);
  }
}

/** Older browsers cannot join signals: there the caller's alone counts. */
function endingIn(timeout: number | undefined, signal: AbortSignal): AbortSignal {
  return timeout && AbortSignal.any ? AbortSignal.any([signal, AbortSignal.timeout(timeout)]) : signal;
}
