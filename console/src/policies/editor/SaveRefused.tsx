import { isProblem } from '@rung/client';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemPanel } from '../../parts/ProblemPanel';
import type { Refused } from './useFaults';

/** What is wrong with fields is told at them; what is wrong otherwise, here. */
export function SaveRefused({ refused: { error } }: { refused: Refused }) {
  const { t } = useTranslation();
  return isProblem(error, 422) && (error.problem.errors ?? []).length > 0 ? (
    <Alert type="error" showIcon title={t('policyEditor.refused')} className="toolbar" />
  ) : (
    <ProblemPanel error={error} />
  );
}
