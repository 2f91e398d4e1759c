import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isNamed, useFieldNames } from '../fieldNames';
import type { JsonObject } from '../paths';

interface FaultListProps {
  document: JsonObject;
  faults: ReadonlyMap<string, readonly string[]>;
  /** What was refused last: it is scrolled into view. */
  refused: unknown;
  onShow: (path: string) => void;
}

/** All that is wrong, at once; each leads to its place. */
export function FaultList({ document, faults, refused, onShow }: FaultListProps) {
  const { t } = useTranslation();
  const nameOf = useFieldNames(document);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) {
      list.current?.scrollIntoView?.({ block: 'center' });
    }
  }, [refused]);
  if (faults.size === 0) {
    return null;
  }
  return (
    <div ref={list}>
      <Alert
        type="error"
        showIcon
        title={t('policyEditor.wrong', { places: faults.size })}
        description={
          <ul className="faults">
            {[...faults].map(([path, reasons]) => (
              <li key={path}>
                <Button type="link" size="small" onClick={() => onShow(path)}>
                  {path === '' && t('policyEditor.whole')}
                  {path !== '' && (isNamed(path) ? nameOf(path) : <code>{path}</code>)}
                </Button>
                <span>{reasons.join('; ')}</span>
              </li>
            ))}
          </ul>
        }
      />
    </div>
  );
}
