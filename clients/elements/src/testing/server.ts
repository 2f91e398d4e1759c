import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: unknown;
}

/** What a route answers: a body, or a status with it, or whatever it does with the response itself. */
export type Route = unknown | ((asked: Asked, response: ServerResponse) => unknown);

export const STREAMS = Symbol('the route has answered by itself');

export function refused(status: number, title: string, headers: Record<string, string> = {}): Route {
  return (_: Asked, response: ServerResponse) => {
    response.writeHead(status, { 'Content-Type': 'application/problem+json', ...headers });
    response.end(JSON.stringify({ type: `urn:problem:${status}`, status, title }));
    return STREAMS;
  };
}

/** A real HTTP server for one test, on another origin than the page; remembers what it was asked. */
export async function serve(routes: Record<string, Route>) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://server');
    const path = url.pathname.replace('/api/v1', '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*, authorization');
    response.setHeader('Access-Control-Allow-Methods', '*');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const text = await bodyOf(request);
    const call: Asked = {
      method: request.method ?? '',
      path,
      query: url.searchParams,
      headers: request.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
    asked.push(call);
    const route = routes[`${call.method} ${path}`] ?? refused(404, `no ${call.method} ${path}`);
    const body = typeof route === 'function' ? await route(call, response) : route;
    if (body !== STREAMS) {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    }
  }
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, api: `${origin}/api/v1`, asked };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

/** A live inbox that a test sends through; `open` are those who follow it. */
export function streamed() {
  const open: ServerResponse[] = [];
  const route = (_: Asked, response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(': heartbeat\n\n');
    open.push(response);
    return STREAMS;
  };
  const send = (event: string, data: object) =>
    open.at(-1)?.write(`id: 7\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  return { route, send, open };
}
