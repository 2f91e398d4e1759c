import { describe, expect, test } from 'vitest';
import { bodyOf, json, serve } from './server.ts';

describe('a list', () => {
  test('is read to its end, page by page, and no further than it is wanted', async () => {
    const { client, asked } = await serve((_, response, count) =>
      json(response, 200, { items: [`C-${count}`, `C-${count}b`], next: count < 3 ? `after ${count}` : null }),
    );
    const all: unknown[] = [];
    for await (const row of client.each('/standings', { query: { tier: 'gold' } })) {
      all.push(row);
    }
    expect(all).toEqual(['C-1', 'C-1b', 'C-2', 'C-2b', 'C-3', 'C-3b']);
    expect(asked.map(({ url }) => url)).toEqual([
      '/api/v1/standings?tier=gold',
      '/api/v1/standings?tier=gold&after=after%201',
      '/api/v1/standings?tier=gold&after=after%202',
    ]);
  });

  test('asks for no page that nobody reads', async () => {
    const { client, asked } = await serve((_, response) => json(response, 200, { items: [1, 2], next: 'more' }));
    for await (const _ of client.each('/me/points/entries')) {
      break;
    }
    expect(asked).toHaveLength(1);
  });
});

describe('a table', () => {
  test('comes as it is, with its name', async () => {
    const { client, asked } = await serve((_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'text/csv', 'Content-Disposition': 'attachment; filename="rung-tiers.csv"' })
        .end('\uFEFFtier,customers\r\n'),
    );
    const { blob, fileName } = await client.table('/insight/tiers', { query: { at: '2026-03-02' } });
    expect(fileName).toBe('rung-tiers.csv');
    expect([...new Uint8Array(await blob.arrayBuffer())].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    expect(asked[0]?.headers.accept).toMatch(/^text\/csv/);
    expect(asked[0]?.url).toBe('/api/v1/insight/tiers?at=2026-03-02');
  });
});

describe('events', () => {
  test('are sent as one batch', async () => {
    let sent = '';
    const { client, asked } = await serve(async (request, response) => {
      sent = await bodyOf(request);
      json(response, 202, { accepted: 1, duplicates: 0, rejected: [] });
    });
    const visit = {
      specversion: '1.0',
      id: '1',
      source: '/shop',
      type: 'visit',
      subject: 'C-1',
      time: '2026-03-02T04:00:00Z',
    } as const;
    await expect(client.sendEvents([visit])).resolves.toMatchObject({ accepted: 1 });
    expect(JSON.parse(sent)).toEqual([visit]);
    expect(asked[0]?.headers['content-type']).toBe('application/cloudevents-batch+json');
  });
});
