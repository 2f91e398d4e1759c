/** What came over the wire, as a person reads it: JSON indented, everything else as it is. */
export function Code({ text, label }: { text: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="code" aria-label={label} tabIndex={0}>
      <pre>{pretty(text)}</pre>
    </section>
  );
}

export function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
