import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { inboxEvents } from '../src/inbox.ts';
import type { InboxEvent } from '../src/index.ts';
import { failureOf, json, serve } from './server.ts';

function stream(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(text);
}

const MESSAGE = {
  id: 'm',
  occasion: 'tier-reached',
  title: '恭喜',
  body: '…',
  sentAt: '2026-03-02T04:00:00Z',
  readAt: null,
};
const UNREAD = 'event: unread\nid: 7\ndata: {"unread":2}\n\n';
const ARRIVED = `:heartbeat\n\nevent: message\nid: 8\ndata: ${JSON.stringify({ message: MESSAGE, unread: 3 })}\n\n`;

async function first(count: number, events: AsyncGenerator<InboxEvent>): Promise<InboxEvent[]> {
  const read: InboxEvent[] = [];
  for await (const event of events) {
    if (read.push(event) === count) {
      break;
    }
  }
  return read;
}

describe('the live inbox', () => {
  test('brings the count and each message, whatever pieces they come in', async () => {
    const { client, asked } = await serve((_, response) => {
      stream(response, UNREAD + ARRIVED.slice(0, 50));
      setTimeout(() => response.write(ARRIVED.slice(50)), 20);
    });
    await expect(first(2, client.inbox())).resolves.toEqual([
      { type: 'unread', id: '7', unread: 2 },
      { type: 'message', id: '8', unread: 3, message: MESSAGE },
    ]);
    expect(asked[0]?.headers).toMatchObject({
      authorization: 'Bearer secret',
      accept: expect.stringMatching(/^text\/event-stream/),
    });
  });

  test('goes on where it was when the stream ends, and gets what it missed', async () => {
    const { client, asked } = await serve((_, response, count) => {
      stream(response, count === 1 ? UNREAD : ARRIVED);
      response.end();
    });
    await first(2, client.inbox());
    expect(asked.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '7']);
  });

  test('tells when it is open, and when it cannot be opened', async () => {
    const { client } = await serve((_, response, count) => {
      if (count === 2) {
        response.destroy();
      } else {
        stream(response, count === 1 ? UNREAD : ARRIVED);
        response.end();
      }
    });
    const told: boolean[] = [];
    await first(2, client.inbox({ onConnection: (isOpen) => told.push(isOpen) }));
    expect(told).toEqual([true, false, true]);
  });

  test('begins after the event that it is told', async () => {
    const { client, asked } = await serve((_, response) => stream(response, ARRIVED));
    await first(1, client.inbox({ lastEventId: '5' }));
    expect(asked[0]?.headers['last-event-id']).toBe('5');
  });

  test('ends with a refusal', async () => {
    const { client, asked } = await serve((_, response) => json(response, 403, { title: 'Forbidden' }));
    expect(await failureOf(first(1, client.inbox()))).toMatchObject({ status: 403 });
    expect(asked).toHaveLength(1);
  });

  test('is opened again after a failure, later each time', async () => {
    const opened: number[] = [];
    const opening = async () => {
      opened.push(performance.now());
      throw new Error('broken');
    };
    const stop = AbortSignal.timeout(150);
    await expect(first(1, inboxEvents(opening, { signal: stop }, 20))).resolves.toEqual([]);
    expect(opened.length).toBeGreaterThan(1);
    expect(opened.length).toBeLessThan(5);
  });

  test('ends quietly when it is no longer wanted', async () => {
    const stop = new AbortController();
    const { client } = await serve((_, response) => stream(response, UNREAD));
    const read: InboxEvent[] = [];
    for await (const event of client.inbox({ signal: stop.signal })) {
      read.push(event);
      stop.abort();
    }
    expect(read).toHaveLength(1);
  });

  test('skips an event of a newer server', async () => {
    const { client } = await serve((_, response) => stream(response, `event: typing\ndata: {}\n\n${UNREAD}`));
    await expect(first(1, client.inbox())).resolves.toMatchObject([{ type: 'unread' }]);
  });
});
