import { type Problem, UNREACHABLE } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { REPORT } from '../testing/samples';
import { show } from '../testing/show';

function failing({ status = 400, ...facts }: Partial<Problem>): Answers {
  const title = 'The request is not valid';
  return { 'get /insight/tiers': refusal(status, { type: 'urn:problem:invalid', title, ...facts }) };
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
    show('/', { 'get /insight/tiers': () => (broken ? refusal(409, { title: 'Not now' })() : REPORT) });
    await screen.findByText('Not now');
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('table', { name: '各等级客户、占比与消费额' })).toBeInTheDocument();
    expect(screen.queryByText('Not now')).not.toBeInTheDocument();
  });

  test('of the server says what to do, and by which number to ask', async () => {
    show('/', failing({ status: 500, title: '系统出错，请稍后再试', trace: '0af7651916cd43dd8448eb211c80319c' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('请稍后重试。如果一直这样，请把下面的内容告诉技术人员。');
    expect(alert).toHaveTextContent('故障编号 0af7651916cd43dd8448eb211c80319c');
  });

  test('of the network says what to check', async () => {
    show('/', failing({ status: UNREACHABLE, title: '' }));
    expect(await screen.findByText('联系不上服务器')).toBeInTheDocument();
  });

  test('of the session offers to sign in, back to this page', async () => {
    const { signIns } = show('/', failing({ status: 401, title: 'Unauthorized' }));
    await userEvent.click(await screen.findByRole('button', { name: '重新登录' }));
    expect(signIns).toEqual([{ state: { returnTo: window.location.hash }, ui_locales: 'zh-CN' }]);
  });
});
