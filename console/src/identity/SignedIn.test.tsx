import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SigninRedirectArgs } from 'oidc-client-ts';
import { StrictMode } from 'react';
import { AuthContext, type AuthContextProps } from 'react-oidc-context';
import { describe, expect, test } from 'vitest';
import { Looks } from '../app/Looks';
import { SignedIn } from './SignedIn';

function showAs(state: { isLoading?: boolean; isAuthenticated?: boolean; error?: Error; activeNavigator?: string }) {
  const started: SigninRedirectArgs[] = [];
  const signinRedirect = async (args: SigninRedirectArgs) => void started.push(args);
  render(
    <StrictMode>
      <AuthContext value={{ ...state, signinRedirect } as unknown as AuthContextProps}>
        <Looks>
          <SignedIn>the pages</SignedIn>
        </Looks>
      </AuthContext>
    </StrictMode>,
  );
  return started;
}

describe('whoever opens the console', () => {
  test('sees the pages when signed in', () => {
    expect(showAs({ isAuthenticated: true })).toEqual([]);
    expect(screen.getByText('the pages')).toBeInTheDocument();
  });

  test('is sent to sign in otherwise, once', () => {
    expect(showAs({})).toHaveLength(1);
    expect(screen.queryByText('the pages')).not.toBeInTheDocument();
  });

  test('is not sent while signing in or out is under way', () => {
    expect(showAs({ isLoading: true })).toEqual([]);
    expect(screen.getByRole('status', { name: '正在前往登录页…' })).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByRole('main')).toBeInTheDocument();
    expect(showAs({ activeNavigator: 'signoutRedirect' })).toEqual([]);
  });

  test('is told what failed, and tries again by hand', async () => {
    const started = showAs({ error: new Error('Failed to fetch') });
    expect(screen.getByText(/Failed to fetch/)).toBeInTheDocument();
    expect(started).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(started).toHaveLength(1);
  });
});
