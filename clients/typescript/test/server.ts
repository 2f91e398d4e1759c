import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createClient } from '../src/index.ts';

type Answering = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A real HTTP server for one test, and a client of it; remembers what it was asked. */
export async function serve(answer: Answering) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => answer(request, response, asked.push(request)));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  return { client: clientAt(base), base, asked };
}

export function clientAt(base: string) {
  return createClient({ base, token: async () => 'secret', language: () => 'en' });
}

export function json(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'Content-Type': type, ...headers }).end(JSON.stringify(body));
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
}
