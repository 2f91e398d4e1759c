import { isProblem } from '@rung/client';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { ProblemPanel } from '../../parts/ProblemPanel';

/** Why no refresh begins now, with what would have to be otherwise. */
export function RefreshRefused({ error }: { error: Error }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!isProblem(error, 409)) {
    return <ProblemPanel error={error} />;
  }
  const { type, title, due, version, unread } = error.problem;
  const facts: Record<string, ReactNode> = {
    'urn:problem:nothing-to-refresh': t('policyRuns.nothingToRefresh'),
    'urn:problem:refresh-not-due': t('policyRuns.due', { date: due ? format.day(String(due)) : '' }),
    'urn:problem:refresh-waits': (
      <Link to={`/policies/${version}`}>{t('policies.versionName', { version: Number(version) })}</Link>
    ),
    'urn:problem:refresh-behind': t('policyRuns.unread', { unread: format.number(Number(unread ?? 0)) }),
  };
  return <Alert type="warning" showIcon title={title} description={facts[type]} className="toolbar" />;
}
