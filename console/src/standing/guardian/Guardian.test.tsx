import type { Api, Options, Role } from '@rung/client';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { show } from '../../testing/show';
import { rowsOf } from '../../testing/tables';

const AWAITS: Api.GuardianView = { minor: true, agrees: false, age: 14, answers: [] };
const AGREES: Api.GuardianView = {
  minor: true,
  agrees: true,
  age: 14,
  answers: [
    {
      granted: true,
      guardian: '王芳',
      relation: 'parent',
      proof: '来电 T-1',
      recordedBy: 'wang',
      recordedAt: '2026-02-01T02:00:00Z',
    },
  ],
};
const YES: Api.ConsentView = {
  purpose: 'marketing',
  channel: 'email',
  granted: true,
  effective: false,
  since: '2026-01-01T00:00:00Z',
  recordedAt: '2026-01-01T00:00:00Z',
  textVersion: '2026-01',
  locale: 'zh-CN',
  source: 'checkout',
};

type Body = Options<'/customers/{externalId}/guardian-consent', 'put'>['body'];

function open(first: Api.GuardianView, roles: Role[] = ['agent']) {
  const sent: Body[] = [];
  let present = first;
  show(
    '/customers/C-ALICE?tab=consents',
    {
      'get /customers/{externalId}/consents': () => [{ ...YES, effective: present.agrees }],
      'get /customers/{externalId}/guardian-consent': () => present,
      'put /customers/{externalId}/guardian-consent': ({ body }) => {
        sent.push(body);
        present = body.granted ? AGREES : AWAITS;
        return present;
      },
    },
    roles,
  );
  return sent;
}

describe("a minor's guardian", () => {
  test('is recorded with who they are and the proof, and then the own answers count', async () => {
    const sent = open(AWAITS);
    expect(await screen.findByText(/监护人尚未同意/)).toHaveTextContent('未满 14 岁');
    expect(await screen.findByText('监护人同意后生效')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '登记监护人同意' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '登记监护人同意' }));
    expect(await within(dialog).findAllByText('请填写')).toHaveLength(3);
    await userEvent.type(within(dialog).getByLabelText('监护人姓名'), '王芳');
    await userEvent.click(within(dialog).getByLabelText('与客户的关系'));
    await userEvent.click(await screen.findByTitle('父母'));
    await userEvent.type(within(dialog).getByLabelText('凭证'), '来电 T-1');
    await userEvent.click(within(dialog).getByRole('button', { name: '登记监护人同意' }));
    await waitFor(() =>
      expect(sent).toEqual([{ granted: true, guardian: '王芳', relation: 'parent', proof: '来电 T-1' }]),
    );
    expect(await screen.findByText(/监护人已同意：/)).toBeInTheDocument();
    const [, answer] = rowsOf(await screen.findByRole('table', { name: '监护人的答复' }));
    expect(answer).toEqual(['同意', '王芳', '父母', '来电 T-1', 'wang', '2026年2月1日 10:00:00']);
    await waitFor(() => expect(screen.queryByText('监护人同意后生效')).toBeNull());
  });

  test('takes it back', async () => {
    const sent = open(AGREES);
    await userEvent.click(await screen.findByRole('button', { name: '登记撤回' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '登记撤回' }));
    await waitFor(() => expect(sent).toEqual([{ granted: false }]));
    expect(await screen.findByText(/监护人尚未同意/)).toBeInTheDocument();
  });

  test('is nothing to say of a grown-up', async () => {
    open({ ...AWAITS, minor: false });
    expect(await screen.findByRole('table', { name: '授权列表' })).toBeInTheDocument();
    expect(screen.queryByText('监护人同意')).toBeNull();
  });
});
