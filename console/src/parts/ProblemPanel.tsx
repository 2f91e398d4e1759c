import { isProblem, rolesFor, UNREACHABLE } from '@rung/client';
import { Alert, Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { useWords } from '../i18n/words';
import { startSignIn } from '../identity/signIn';

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
      <Result
        status="warning"
        title={t('problem.unauthorised')}
        subTitle={t('problem.unauthorisedHelp')}
        extra={button}
      />
    );
  }
  if (isProblem(error, 403)) {
    const roles = rolesFor(error.operation)
      .map((role) => `${words('role', role)} (${role})`)
      .join(', ');
    return (
      <Result status="403" title={t('problem.forbidden')} subTitle={t('problem.forbiddenHelp', { roles })}>
        <ProblemDetail error={error} />
      </Result>
    );
  }
  if (status === UNREACHABLE) {
    return (
      <Result status="warning" title={t('problem.unreachable')} subTitle={t('problem.unreachableHelp')} extra={retry} />
    );
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
