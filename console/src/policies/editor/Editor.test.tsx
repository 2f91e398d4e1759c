import type { Options } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { DIFF, DRAFT, IN_FORCE, LADDER, policySchema } from '../../testing/policySamples';
import { show } from '../../testing/show';
import { fieldId } from './DraftContext';

const ANSWERS: Answers = {
  'get /ladder': () => LADDER,
  'get /policies/schema': () => policySchema(),
  'get /policies/in-force': () => IN_FORCE,
  'get /policies/{version}': () => DRAFT,
  'get /policies/{version}/diff': () => DIFF,
};

async function field(path: string): Promise<HTMLInputElement> {
  await screen.findByRole('textbox', { name: 'JSON 文本' });
  return document.getElementById(fieldId(path)) as HTMLInputElement;
}

const write = async (path: string, value: string) => fireEvent.change(await field(path), { target: { value } });
const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'JSON 文本' });

describe('the editor', () => {
  test('is two views of one draft', async () => {
    show('/policies/3/edit', ANSWERS);
    await write('ladder[3].enter', '9600');
    expect(text().value).toContain('"enter": 9600');
    expect(screen.getByText(/现行 8,000/)).toHaveTextContent('+20%');
    fireEvent.change(text(), { target: { value: text().value.replace('9600', '8800') } });
    expect(await field('ladder[3].enter')).toHaveValue('8,800');
  });

  test('tells what the schema refuses at the field, and in a list that leads there', async () => {
    show('/policies/3/edit', ANSWERS);
    await write('ladder[3].enter', '-5');
    expect(await screen.findByText('不能小于 0', { selector: '.ant-form-item-explain-error' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '金牌 · 进入门槛' })).toBeInTheDocument();
    expect(screen.getByText('还有 1 处需要修改')).toBeInTheDocument();
  });

  test('tells what the service refuses at the fields, all at once, until they are changed', async () => {
    const errors = [
      { field: 'ladder[3].keep', reason: '必须小一些' },
      { field: 'cycle.grace', reason: '不能长于保级周期' },
      { field: '', reason: '不公平' },
    ];
    show('/policies/3/edit', { ...ANSWERS, 'put /policies/{version}': refusal(422, { errors }) });
    await write('ladder[3].enter', '9600');
    await userEvent.click(screen.getByRole('button', { name: '保存草稿' }));
    expect(await screen.findByText('有 3 处需要修改')).toBeInTheDocument();
    expect(screen.getByText('必须小一些', { selector: '.ant-form-item-explain-error' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '宽限期' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '整份策略' })).toBeInTheDocument();
    await write('ladder[3].keep', '6000');
    await waitFor(() => expect(screen.queryByText('必须小一些')).not.toBeInTheDocument());
    expect(screen.getByRole('button', { name: '宽限期' })).toBeInTheDocument();
  });

  test('tells what is missing and what the service refuses besides, in one go', async () => {
    const errors = [
      { field: 'ladder[3].names.zh-CN', reason: '格式不对' },
      { field: 'ladder[3].keep', reason: '必须小一些' },
    ];
    show('/policies/3/edit', { ...ANSWERS, 'put /policies/{version}': refusal(422, { errors }) });
    await write('ladder[3].names.zh-CN', '');
    await userEvent.click(screen.getByRole('button', { name: '保存草稿' }));
    expect(await screen.findByText('有 2 处需要修改')).toBeInTheDocument();
    expect(screen.getByText('必须小一些', { selector: '.ant-form-item-explain-error' })).toBeInTheDocument();
    await write('ladder[3].names.zh-CN', '金');
    expect(await screen.findByText('有 1 处需要修改')).toBeInTheDocument();
  });

  test('waits while the text is no policy', async () => {
    show('/policies/3/edit', ANSWERS);
    await field('ladder[3].enter');
    fireEvent.change(text(), { target: { value: `${text().value},` } });
    expect(await screen.findByText(/JSON 文本不完整/)).toBeInTheDocument();
    expect(await field('ladder[3].enter')).toBeDisabled();
    expect(screen.getByRole('button', { name: '保存草稿' })).toBeDisabled();
  });

  test('saves over nothing but what was read, and says what to look at', async () => {
    const sent: Options<'/policies/{version}', 'put'>[] = [];
    const sentence = { 'zh-CN': '金牌门槛，上调超过50%', en: '' };
    const warnings = [{ field: 'ladder[gold].enter', code: 'raised-steeply', sentence }];
    show('/policies/3/edit', {
      ...ANSWERS,
      'get /policies/{version}': () => (sent.length > 0 ? { ...DRAFT, warnings } : DRAFT),
      'put /policies/{version}': (options) => {
        sent.push(options);
        return { version: 3, state: 'DRAFT', hash: 'next', warnings };
      },
    });
    await write('ladder[3].enter', '15000');
    await userEvent.click(screen.getByRole('button', { name: '保存草稿' }));
    expect(await screen.findByText('金牌门槛，上调超过50%')).toBeInTheDocument();
    expect(sent[0]?.header).toEqual({ 'If-Match': `"${DRAFT.hash}"` });
    expect(sent[0]?.body).toMatchObject({ comment: '金牌门槛上调 20%', windowDays: 365 });
  });

  test('does not write over what somebody else saved', async () => {
    show('/policies/3/edit', { ...ANSWERS, 'put /policies/{version}': refusal(412) });
    await write('ladder[3].enter', '15000');
    await userEvent.click(screen.getByRole('button', { name: '保存草稿' }));
    expect(await screen.findByText(/有人保存了另一份内容/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '放弃我的修改，载入最新内容' })).toBeInTheDocument();
  });

  test('of what is approved stays shut', async () => {
    show('/policies/3/edit', { ...ANSWERS, 'get /policies/{version}': () => ({ ...DRAFT, state: 'APPROVED' }) });
    expect(await screen.findByText(/已不是草稿/)).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: 'JSON 文本' })).not.toBeInTheDocument();
  });
});
