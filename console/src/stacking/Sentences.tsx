/** Rules as people read them, a sentence for each thing that they say. */
export function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul className="rule-words">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
