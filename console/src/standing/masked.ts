/** Enough of a contact point for who knows it to know it again. */
export function masked(contact: string): string {
  const at = contact.lastIndexOf('@');
  return at > 0 ? `${[...contact][0]}***${contact.slice(at)}` : `***${contact.slice(-4)}`;
}
