import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { FrameSkeleton } from '../app/FrameSkeleton';
import { Notice } from '../parts/Notice';
import { startSignIn } from './signIn';

/** Shows its children to whoever is signed in, and sends everybody else to the identity server first. */
export function SignedIn({ children }: { children: ReactNode }) {
  const auth = useAuth();
  const { t } = useTranslation();
  const sent = useRef(false);
  const mustSignIn = !auth.isLoading && !auth.isAuthenticated && !auth.activeNavigator && !auth.error;

  useEffect(() => {
    if (mustSignIn && !sent.current) {
      sent.current = true;
      void startSignIn(auth);
    }
  }, [mustSignIn, auth]);

  if (auth.isAuthenticated) {
    return children;
  }
  if (auth.error) {
    return (
      <Notice
        kind="failed"
        level={1}
        title={t('signIn.failed')}
        help={`${t('signIn.failedHelp')} (${auth.error.message})`}
        extra={
          <Button type="primary" onClick={() => void startSignIn(auth)}>
            {t('problem.retry')}
          </Button>
        }
      />
    );
  }
  return <FrameSkeleton label={t('signIn.redirecting')} />;
}
