import { isProblem, rolesFor, UNREACHABLE } from '@rung/client';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { useWords } from '../i18n/words';
import { startSignIn } from '../identity/signIn';
import { Notice } from './Notice';

/** What went wrong with a call, and what the reader can do about it. */
export function ProblemPanel({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const auth = useAuth();
  const status = isProblem(error) ? error.status : undefined;
  const retry = onRetry && (
    <Button key="retry" onClick={onRetry}>
      {t('problem.retry')}
    </Button>
  );

  if (status === 401) {
    const button = (
      <Button type="primary" onClick={() => void startSignIn(auth)}>
        {t('problem.signInAgain')}
      </Button>
    );
    return (
      <Notice kind="failed" title={t('problem.unauthorised')} help={t('problem.unauthorisedHelp')} extra={button} />
    );
  }
  if (isProblem(error, 403)) {
    const roles = rolesFor(error.operation)
      .map((role) => `${words('role', role)} (${role})`)
      .join(', ');
    return (
      <Notice kind="forbidden" title={t('problem.forbidden')} help={t('problem.forbiddenHelp', { roles })}>
        <ProblemDetail error={error} />
      </Notice>
    );
  }
  if (status === UNREACHABLE) {
    return <Notice kind="failed" title={t('problem.unreachable')} help={t('problem.unreachableHelp')} extra={retry} />;
  }
  return (
    <Alert
      type="error"
      showIcon
      title={t('problem.unexpected')}
      description={<ProblemDetail error={error} />}
      action={retry}
    />
  );
}

function ProblemDetail({ error }: { error: Error }) {
  const { t } = useTranslation();
  if (!isProblem(error)) {
    return <>{error.message}</>;
  }
  const { title, detail, errors = [], status, type, trace } = error.problem;
  return (
    <div className="problem">
      <strong>{title}</strong>
      {detail && <p>{detail}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map(({ field, reason }) => (
            <li key={`${field} ${reason}`}>
              <code>{field}</code> {reason}
            </li>
          ))}
        </ul>
      )}
      {status >= 500 && <p>{t('problem.serverHelp')}</p>}
      <small>{t('problem.status', { status, type })}</small>
      {typeof trace === 'string' && <small>{t('problem.incident', { trace })}</small>}
    </div>
  );
}
