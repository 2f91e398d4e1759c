import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ProblemError, UNREACHABLE } from '../api/problem';
import { REPORT } from '../testing/samples';
import { fakeApi, refused, show } from '../testing/show';

function failing(problem: Partial<ProblemError['problem']>) {
  const error = new ProblemError({
    type: 'urn:problem:invalid',
    status: 400,
    title: 'The request is not valid',
    ...problem,
  });
  return fakeApi({ tiers: () => Promise.reject(error) });
}

describe('a problem', () => {
  test('is shown with title, detail, each field and its stable type', async () => {
    const errors = [
      { field: 'at', reason: 'must not be in the future' },
      { field: 'limit', reason: 'must be at most 200' },
    ];
    show('/', failing({ detail: 'Two fields are wrong.', errors }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The request is not valid');
    expect(alert).toHaveTextContent('Two fields are wrong.');
    expect(alert).toHaveTextContent('at must not be in the future');
    expect(alert).toHaveTextContent('limit must be at most 200');
    expect(alert).toHaveTextContent('HTTP 400 · urn:problem:invalid');
  });

  test('can be tried again', async () => {
    let broken = true;
    show('/', fakeApi({ tiers: () => (broken ? refused(409, 'Not now')() : Promise.resolve(REPORT)) }));
    await screen.findByText('Not now');
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('table')).toBeInTheDocument();
    expect(screen.queryByText('Not now')).not.toBeInTheDocument();
  });

  test('of the network says what to check', async () => {
    show('/', failing({ status: UNREACHABLE, title: '' }));
    expect(await screen.findByText('联系不上服务器')).toBeInTheDocument();
  });

  test('of the session offers to sign in, back to this page', async () => {
    const { signIns } = show('/', failing({ status: 401, title: 'Unauthorized' }));
    await userEvent.click(await screen.findByRole('button', { name: '重新登录' }));
    expect(signIns).toEqual([{ state: { returnTo: window.location.hash } }]);
  });
});
