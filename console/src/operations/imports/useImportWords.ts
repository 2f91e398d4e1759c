import { useTranslation } from 'react-i18next';

/** Words for the codes of imports; the code itself where a newer service knows more than this page. */
export function useImportWords() {
  const { t } = useTranslation();
  const words: Record<string, string> = {
    customers: t('operations.imports.customers'),
    orders: t('operations.imports.orders'),
    csv: t('operations.imports.csv'),
    ndjson: t('operations.imports.ndjson'),
    uploading: t('operations.imports.uploading'),
    uploaded: t('operations.imports.uploaded'),
    checking: t('operations.imports.checking'),
    checked: t('operations.imports.checked'),
    running: t('operations.imports.running'),
    done: t('operations.imports.done'),
    failed: t('operations.imports.failed'),
    cancelled: t('operations.imports.cancelled'),
  };
  return (code: string) => words[code] ?? code;
}
