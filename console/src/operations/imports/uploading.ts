import { type Client, isProblem, UNREACHABLE } from '@rung/client';

/** Bytes of a part: what the gateway lets through with room to spare. */
export const PART = 128 * 1024;

/** Milliseconds to wait where nobody says how long: a minute in all, in which an instance is replaced. */
const WAITS: readonly number[] = [2_000, 4_000, 8_000, 16_000, 30_000];

const PASSING = new Set([429, 502, 503, 504, UNREACHABLE]);

/** The file does not begin with the bytes that are there. */
export class OtherFileError extends Error {
  override readonly name = 'OtherFileError';
}

/**
 * Sends the file in parts. An upload that broke off goes on behind the bytes that are there, however they were cut, if
 * they are the beginning of this file.
 *
 * @param onShare how much of the file is there, from 0 to 1
 */
export async function upload(client: Client, importId: string, file: File, onShare: (share: number) => void) {
  const path = { importId };
  const present = await client.get('/imports/{importId}', { path });
  if (!(await beginsWith(file, present))) {
    throw new OtherFileError();
  }
  let { parts: part } = present;
  for (let from = present.bytes; from < file.size; from += PART) {
    onShare(from / file.size);
    const body = file.slice(from, from + PART, 'application/octet-stream');
    const due = { ...path, part };
    await patiently(() => client.put('/imports/{importId}/parts/{part}', { path: due, body }));
    part++;
  }
  const body = { bytes: file.size, sha256: await sha256(file) };
  await patiently(() => client.post('/imports/{importId}/completion', { path, body }));
}

async function beginsWith(file: File, present: { bytes: number; sha256: string | null }): Promise<boolean> {
  return (
    present.bytes === 0 ||
    (present.bytes <= file.size && (await sha256(file.slice(0, present.bytes))) === present.sha256)
  );
}

/** The door knows the last part again, so the same one is sent until it is there. */
async function patiently(send: () => Promise<unknown>): Promise<void> {
  for (const wait of WAITS) {
    try {
      await send();
      return;
    } catch (failure) {
      if (!isProblem(failure) || !PASSING.has(failure.status)) {
        throw failure;
      }
      await pause(asked(failure.problem.retryAfterSeconds) ?? wait);
    }
  }
  await send();
}

/** Of who sends too much the gateway says when there is room again. */
function asked(seconds: unknown): number | undefined {
  return typeof seconds === 'number' ? seconds * 1000 : undefined;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function sha256(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(await blob.arrayBuffer()));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
