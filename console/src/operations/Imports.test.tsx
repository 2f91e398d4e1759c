import { createHash } from 'node:crypto';
import type { Api, Options } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';
import { choicesOf, mappingOf } from './imports/mapping';
import { PART } from './imports/uploading';

const one: Api.FileImportView = {
  importId: '7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a',
  name: '三月客户',
  kind: 'customers',
  format: 'csv',
  charset: 'UTF-8',
  state: 'uploading',
  madeBy: 'admin',
  madeAt: '2026-03-01T00:00:00Z',
  changedAt: '2026-03-01T00:00:00Z',
  parts: 0,
  bytes: 0,
  sha256: null,
  columns: [],
  rows: 0,
  percent: 0,
  mapping: null,
  dryRun: null,
  counts: null,
  hasContent: true,
};

const first: Api.FirstRowsView = {
  columns: ['会员号', '姓名', '鞋码'],
  rows: [{ line: 2, cells: { 会员号: 'C-1', 姓名: '爱达' } }],
  fields: ['externalId', 'name', 'email'],
  required: ['externalId'],
  suggested: [
    { field: 'externalId', column: '会员号', constant: null },
    { field: 'name', column: '姓名', constant: null },
  ],
};

const counts: Api.ImportCountsView = {
  created: 3,
  changed: 2,
  unchanged: 1,
  refused: 1,
  listed: 1,
  reasons: [{ field: 'email', reason: '不是邮箱', rows: 1 }],
};

const showOne = (state: Partial<Api.FileImportView>, answers: Answers = {}) =>
  show(
    `/operations/imports/${one.importId}`,
    {
      'get /imports/{importId}': () => ({ ...one, ...state }),
      'get /imports/{importId}/rows': () => first,
      'get /imports/{importId}/changes': () => ({
        changes: [{ line: 2, key: 'C-1', isNew: false, changes: [{ field: 'name', before: '阿达', after: '爱达' }] }],
      }),
      'get /import-mappings': () => ({ mappings: [] }),
      ...answers,
    },
    ['admin'],
  );

const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));

test('imports are listed with their state', async () => {
  show('/operations/imports', { 'get /imports': () => ({ items: [{ ...one, rows: 1234 }], next: null }) }, ['admin']);
  const [, row] = rowsOf(await screen.findByRole('table', { name: '数据导入' }));
  expect(row?.slice(0, 4)).toEqual(['三月客户', '客户', '1,234', '等待文件']);
});

test('an import is begun with what the file is', async () => {
  const sent: Options<'/imports', 'post'>[] = [];
  show(
    '/operations/imports',
    {
      'get /imports': () => ({ items: [], next: null }),
      'post /imports': (options: Options<'/imports', 'post'>) => {
        sent.push(options);
        return one;
      },
      'get /imports/{importId}': () => one,
    },
    ['admin'],
  );
  await press('新建导入');
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText('名称'), { target: { value: '三月客户' } });
  await userEvent.click(within(dialog).getByRole('radio', { name: 'GB18030' }));
  await userEvent.click(within(dialog).getByRole('button', { name: '新建导入' }));
  await waitFor(() =>
    expect(sent[0]?.body).toEqual({ name: '三月客户', kind: 'customers', format: 'csv', charset: 'GB18030' }),
  );
  expect(await screen.findByRole('button', { name: '选择文件' })).toBeInTheDocument();
});

describe('the file', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

  const choose = async (text: string) => {
    await screen.findByRole('button', { name: '选择文件' });
    const file = new File([text], 'customers.csv');
    fireEvent.change(screen.getByTestId('file'), { target: { files: [file] } });
  };

  /** An upload that takes what comes, and what was sent to it. */
  const showUpload = (state: Partial<Api.FileImportView>, refusals: (() => never)[] = []) => {
    const parts: [number, number][] = [];
    const completions: Api.CompletionRequest[] = [];
    showOne(state, {
      'put /imports/{importId}/parts/{part}': ({ path, body }) => {
        parts.push([path.part, (body as Blob).size]);
        refusals.shift()?.();
        return one;
      },
      'post /imports/{importId}/completion': ({ body }) => {
        completions.push(body);
        return { ...one, state: 'uploaded' };
      },
    });
    return { parts, completions };
  };

  test('goes up in parts, from the one that is due', async () => {
    const text = 'x'.repeat(PART) + 'y'.repeat(PART + 10);
    const { parts, completions } = showUpload({ parts: 3, bytes: PART, sha256: sha256('x'.repeat(PART)) });
    await choose(text);
    await waitFor(() => expect(completions).toEqual([{ bytes: 2 * PART + 10, sha256: sha256(text) }]));
    expect(parts).toEqual([
      [3, PART],
      [4, 10],
    ]);
  });

  test.each([
    ['a shorter one', 'x'],
    ['one with another beginning', 'xyxx'],
  ])('does not go on as %s', async (_, text) => {
    const { parts, completions } = showUpload({ parts: 1, bytes: 3, sha256: sha256('xxx') });
    await choose(text);
    expect(await screen.findByText(/不是同一文件/)).toBeInTheDocument();
    expect([parts, completions]).toEqual([[], []]);
  });

  test('is waited with where too much was sent, and its part sent again', async () => {
    const { parts, completions } = showUpload({}, [
      refusal(429, { retryAfterSeconds: 0 }),
      refusal(503, { retryAfterSeconds: 0 }),
    ]);
    await choose('xxxxx');
    await waitFor(() => expect(completions).toHaveLength(1));
    expect(parts).toEqual([
      [0, 5],
      [0, 5],
      [0, 5],
    ]);
  });

  test('that cannot be read is told so, at once', async () => {
    const { parts } = showUpload({}, [
      refusal(422, { title: '无法读取该文件', errors: [{ field: 'file', reason: '不是 UTF-8 编码' }] }),
    ]);
    await choose('xxxxx');
    expect(await screen.findByText(/不是 UTF-8 编码/)).toBeInTheDocument();
    expect(parts).toHaveLength(1);
  });
});

describe('the mapping', () => {
  test('begins with what the columns seem to be, and is tried', async () => {
    const sent: Options<'/imports/{importId}/dry-run', 'post'>[] = [];
    showOne(
      { state: 'uploaded' },
      {
        'post /imports/{importId}/dry-run': (options: Options<'/imports/{importId}/dry-run', 'post'>) => {
          sent.push(options);
          return { ...one, state: 'checking' };
        },
      },
    );
    const [, row] = rowsOf(await screen.findByRole('table', { name: '前几行' }));
    expect(row).toEqual(['2', 'C-1', '爱达', '–']);
    fireEvent.change(screen.getByLabelText('每行都相同 email'), { target: { value: 'a@b.example' } });
    fireEvent.change(screen.getByLabelText('日期格式'), { target: { value: 'd.M.yyyy' } });
    await press(/试\s*算/);
    await waitFor(() =>
      expect(sent[0]?.body).toEqual({
        source: null,
        dateFormat: 'd.M.yyyy',
        timeZone: null,
        fields: [
          { field: 'externalId', column: '会员号', constant: null },
          { field: 'name', column: '姓名', constant: null },
          { field: 'email', column: null, constant: 'a@b.example' },
        ],
      }),
    );
  });

  test('is saved under a name', async () => {
    const sent: Options<'/import-mappings', 'post'>[] = [];
    showOne(
      { state: 'uploaded' },
      {
        'post /import-mappings': (options: Options<'/import-mappings', 'post'>) => {
          sent.push(options);
          return {
            mappingId: one.importId,
            name: '会员系统',
            kind: 'customers',
            mapping: { source: null, dateFormat: null, timeZone: null, fields: [] },
            changedBy: 'admin',
            changedAt: one.madeAt,
          };
        },
      },
    );
    fireEvent.change(await screen.findByLabelText('将字段映射另存为'), { target: { value: '会员系统' } });
    await press(/保\s*存/);
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ name: '会员系统', kind: 'customers' }));
  });

  test('is the same after it was chosen and written', () => {
    const mapping = {
      source: 'erp',
      dateFormat: null,
      timeZone: null,
      fields: [
        { field: 'a', column: 'x', constant: null },
        { field: 'b', column: null, constant: '1' },
      ],
    };
    expect(mappingOf(choicesOf(mapping), { source: 'erp ', dateFormat: '', timeZone: '' })).toEqual(mapping);
    expect(
      mappingOf({ a: { column: '', constant: ' ' } }, { source: '', dateFormat: '', timeZone: '' }).fields,
    ).toEqual([]);
  });
});

test('what a dry run found is shown before it is run', async () => {
  let ran = false;
  showOne(
    { state: 'checked', dryRun: counts },
    {
      'post /imports/{importId}/run': () => {
        ran = true;
        return { ...one, state: 'running' };
      },
    },
  );
  const [, reason] = rowsOf(await screen.findByRole('table', { name: '未导入的原因' }));
  expect(reason).toEqual(['email', '不是邮箱', '1']);
  const [, change] = rowsOf(await screen.findByRole('table', { name: '部分改动' }));
  expect(change).toEqual(['2', 'C-1', 'name', '阿达', '爱达']);
  await press('执行导入');
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '执行导入' }));
  await waitFor(() => expect(ran).toBe(true));
});

test('a run shows how far it is, and then what came of it', async () => {
  let asked = 0;
  showOne(
    {},
    {
      'get /imports/{importId}': () => {
        asked++;
        return asked === 1
          ? { ...one, state: 'running', percent: 40 }
          : { ...one, state: 'done', percent: 100, counts };
      },
    },
  );
  expect(await screen.findByRole('progressbar', { name: '已处理的行' })).toHaveAttribute('aria-valuenow', '40');
  expect(await screen.findByText('已经改动', {}, { timeout: 5000 })).toBeInTheDocument();
});

describe('an import that failed', () => {
  test('goes on where it was', async () => {
    let ran = false;
    showOne(
      { state: 'failed', dryRun: counts, counts },
      {
        'post /imports/{importId}/run': () => {
          ran = true;
          return { ...one, state: 'running' };
        },
      },
    );
    expect(await screen.findByRole('button', { name: '取消导入' })).toBeInTheDocument();
    await press(/继\s*续/);
    await waitFor(() => expect(ran).toBe(true));
  });

  test('in its dry run has changed nothing, and is tried again', async () => {
    showOne({ state: 'failed', counts });
    expect(await screen.findByText('将会改动')).toBeInTheDocument();
    expect(screen.queryByText('已经改动')).not.toBeInTheDocument();
    expect(screen.getByText(/试算多次尝试均未成功/)).toBeInTheDocument();
    expect(screen.getByRole('listitem', { current: 'step' })).toHaveTextContent('试算');
    expect(await screen.findByRole('button', { name: /试\s*算/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /继\s*续/ })).not.toBeInTheDocument();
  });
});

test('an error file that lists only some rows says so', async () => {
  showOne({ state: 'done', counts: { ...counts, refused: 12_000, listed: 10_000 } });
  expect(await screen.findByText('错误文件列出 12,000 行中的前 10,000 行。')).toBeInTheDocument();
});
