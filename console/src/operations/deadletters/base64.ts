/** What bytes in base64 say as UTF-8; what is no text shows replacement characters, which tells that. */
export function textOf(base64: string | null): string {
  if (base64 === null) {
    return '';
  }
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
