import type { Api, Options } from '@rung/client';
import { type Answers, refusal } from '@rung/client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { show } from '../testing/show';
import { rowsOf } from '../testing/tables';
import { choicesOf, mappingOf } from './imports/mapping';
import { PART } from './imports/UploadCard';

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
  const choose = async (size: number) => {
    await screen.findByRole('button', { name: '选择文件' });
    const file = new File(['x'.repeat(size)], 'customers.csv');
    fireEvent.change(screen.getByTestId('file'), { target: { files: [file] } });
  };

  test('goes up in parts, from the one that is due', async () => {
    const sent: [number, number][] = [];
    let complete = false;
    showOne(
      { parts: 3, bytes: PART },
      {
        'put /imports/{importId}/parts/{part}': ({ path, body }) => {
          sent.push([path.part, (body as Blob).size]);
          return one;
        },
        'post /imports/{importId}/completion': () => {
          complete = true;
          return { ...one, state: 'uploaded' };
        },
      },
    );
    await choose(2 * PART + 10);
    await waitFor(() => expect(complete).toBe(true));
    expect(sent).toEqual([
      [3, PART],
      [4, 10],
    ]);
  });

  test('that cannot be read is told so', async () => {
    showOne(
      {},
      {
        'put /imports/{importId}/parts/{part}': refusal(422, {
          title: '无法读取该文件',
          errors: [{ field: 'file', reason: '不是 UTF-8 编码' }],
        }),
      },
    );
    await choose(5);
    expect(await screen.findByText(/不是 UTF-8 编码/)).toBeInTheDocument();
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

  test('in its dry run is tried again', async () => {
    showOne({ state: 'failed' });
    expect(await screen.findByRole('button', { name: /试\s*算/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /继\s*续/ })).not.toBeInTheDocument();
  });
});

test('an error file that lists only some rows says so', async () => {
  showOne({ state: 'done', counts: { ...counts, refused: 12_000, listed: 10_000 } });
  expect(await screen.findByText('错误文件列出 12,000 行中的前 10,000 行。')).toBeInTheDocument();
});
