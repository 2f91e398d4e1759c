import './lines.css';

/** Where a text will be. */
export function Lines({ rows = 4 }: { rows?: number }) {
  return (
    <div className="skeleton lines" aria-hidden>
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <i key={at} />
      ))}
    </div>
  );
}
