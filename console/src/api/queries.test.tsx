import type { Client } from '@rung/client';
import { fakeClient, refusal } from '@rung/client/testing';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { describe, expect, test } from 'vitest';
import { ClientContext, createQueryClient, useGet, useSend, worthAnotherTry } from './queries';

async function problem(status: number): Promise<Error> {
  return fakeClient({ 'get /ladder': refusal(status) })
    .get('/ladder')
    .then(
      () => expect.unreachable(),
      (reason: Error) => reason,
    );
}

function under(client: Client, onUnauthorised = () => {}) {
  const queries = createQueryClient(onUnauthorised);
  return ({ children }: PropsWithChildren) => (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ClientContext>
  );
}

describe('a failed query', () => {
  test('is not repeated where it was refused, or was waited for', async () => {
    for (const status of [400, 401, 403, 404, 429, 503]) {
      expect(worthAnotherTry(0, await problem(status)), String(status)).toBe(false);
    }
  });

  test('is repeated twice where the server failed or was not there', async () => {
    for (const status of [0, 500, 502]) {
      const failure = await problem(status);
      expect([0, 1, 2].map((failures) => worthAnotherTry(failures, failure))).toEqual([true, true, false]);
    }
  });

  test('with 401 sends the reader to sign in, whatever was asked', async () => {
    let sent = 0;
    const client = fakeClient({ 'get /ladder': refusal(401), 'post /policies': refusal(401) });
    const wrapper = under(client, () => sent++);
    const reading = renderHook(() => useGet('/ladder'), { wrapper });
    await waitFor(() => expect(reading.result.current.isError).toBe(true));
    expect(sent).toBe(1);
    const writing = renderHook(() => useSend('post', '/policies', []), { wrapper });
    await act(() => writing.result.current.mutateAsync({ body: {} as never }).catch(() => undefined));
    expect(sent).toBe(2);
  });
});

describe('what is asked for in two ways', () => {
  test('is asked for once', async () => {
    let asked = 0;
    const answer = () => {
      asked++;
      return { items: [], next: null };
    };
    const wrapper = under(fakeClient({ 'get /policies': answer }));
    const both = () => [useGet('/policies'), useGet('/policies', { query: { after: undefined } })] as const;
    const { result } = renderHook(both, { wrapper });
    await waitFor(() => expect(result.current[1].isSuccess).toBe(true));
    expect(asked).toBe(1);
  });
});

describe('a change', () => {
  test('has asked again what it made untrue, and nothing else', async () => {
    const asked: string[] = [];
    const client = fakeClient({
      'get /points/proof': refusal(403),
      'get /policies': () => {
        asked.push('policies');
        return { items: [], next: null };
      },
      'get /ladder': () => {
        asked.push('ladder');
        return { measure: 'growthValue', policyVersion: 1, tiers: [], windowDays: 365 };
      },
      'delete /policies/{version}': ({ path }) => void asked.push(`delete ${path.version}`) as undefined,
    });
    const { result } = renderHook(
      () => ({
        policies: useGet('/policies'),
        ladder: useGet('/ladder'),
        withdraw: useSend('delete', '/policies/{version}', ['/policies']),
      }),
      { wrapper: under(client) },
    );
    await waitFor(() => expect(result.current.ladder.data && result.current.policies.data).toBeDefined());
    asked.length = 0;
    await act(() => result.current.withdraw.mutateAsync({ path: { version: 3 } }));
    expect(asked).toEqual(['delete 3', 'policies']);
  });

  test('asked for twice at once is sent once, and again when that is settled', async () => {
    const sent: number[] = [];
    const client = fakeClient({
      'delete /policies/{version}': ({ path }) => void sent.push(Number(path.version)) as undefined,
    });
    const { result } = renderHook(() => useSend('delete', '/policies/{version}', []), { wrapper: under(client) });
    act(() => {
      result.current.mutate({ path: { version: 1 } });
      result.current.mutate({ path: { version: 2 } });
    });
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    expect(sent).toEqual([1]);
    act(() => result.current.mutate({ path: { version: 3 } }));
    await waitFor(() => expect(sent).toEqual([1, 3]));
  });
});
