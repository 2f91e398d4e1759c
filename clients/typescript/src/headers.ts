/** A new `Idempotency-Key`: the same request with the same key is done once. Needs no secure context. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The hash of a text that was read, as `If-Match` wants it. */
export function ifMatch(hash: string): { 'If-Match': string } {
  return { 'If-Match': `"${hash}"` };
}

/** The name that the server gives to a file. */
export function fileNameIn(disposition: string | null): string | undefined {
  return disposition?.match(/filename="([^"]+)"/)?.[1];
}
