import { Alert, Input } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOf } from './pretty';

const LINE = 20;

interface JsonEditorProps {
  text: string;
  broken: string | undefined;
  faults: ReadonlyMap<string, readonly string[]>;
  /** The path to show; a new object shows it once more. */
  jump: { path: string } | undefined;
  onText: (text: string) => void;
}

/** A plain text field with numbered lines; those that something is wrong with are marked. */
export function JsonEditor({ text, broken, faults, jump, onText }: JsonEditorProps) {
  const { t } = useTranslation();
  const holder = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(text), [text]);
  const latest = useRef(lines);
  latest.current = lines;
  const wrong = useMemo(
    () => new Map([...faults].map(([path, why]) => [lineOf(lines, path), why.join('; ')])),
    [faults, lines],
  );
  const count = text.split('\n').length;

  useEffect(() => {
    if (jump) {
      holder.current?.scrollTo({ top: (lineOf(latest.current, jump.path) - 4) * LINE });
    }
  }, [jump]);

  return (
    <>
      {broken !== undefined && (
        <Alert
          type="error"
          showIcon
          className="toolbar"
          title={t('policyEditor.broken')}
          description={<code>{broken}</code>}
        />
      )}
      <div className="json-editor" ref={holder}>
        <div className="json-lines" aria-hidden>
          {Array.from({ length: count }, (_, place) => place + 1).map((line) => (
            <div key={line} className={wrong.has(line) ? 'wrong' : ''} title={wrong.get(line) ?? ''}>
              {line}
            </div>
          ))}
        </div>
        <Input.TextArea
          aria-label={t('policyEditor.json')}
          aria-invalid={broken !== undefined || faults.size > 0}
          className="json-text"
          variant="borderless"
          spellCheck={false}
          wrap="off"
          rows={count}
          style={{ height: count * LINE + 8 }}
          value={text}
          onChange={({ target }) => onText(target.value)}
        />
      </div>
    </>
  );
}

/** Of a place that is not there, such as a missing field, the line of what it is missing from. */
function lineOf(lines: ReadonlyMap<string, number>, path: string): number {
  const there = lines.get(path);
  if (there !== undefined || path === '') {
    return there ?? 1;
  }
  return lineOf(lines, path.replace(/(\.[^.[\]]+|\[[^\]]*]|^[^.[\]]+)$/, ''));
}
