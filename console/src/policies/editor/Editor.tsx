import type { Schema } from '@cfworker/json-schema';
import type { Api } from '@rung/client';
import { Alert, Button, Flex, Form, Grid, Input } from 'antd';
import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Card } from '../../parts/Card';
import { Tabs } from '../../parts/Tabs';
import { Typography } from '../../parts/Typography';
import type { Json, JsonObject } from '../paths';
import { DraftContext, type Editing, fieldId } from './DraftContext';
import { bodyOf, type Draft, edited } from './draft';
import { FaultList } from './FaultList';
import { JsonEditor } from './JsonEditor';
import { SECTIONS, sectionOf } from './sections';
import { forgetDraft, readDraft, storeDraft } from './storedDraft';
import { type Refused, useFaults } from './useFaults';

interface EditorProps {
  /** Under which what is not saved is remembered. */
  name: string;
  start: Draft;
  base: JsonObject;
  schema: Schema;
  saving: boolean;
  refused: Refused | undefined;
  onSave: (body: Api.PolicyDraft) => void;
}

/** Forms and, beside them, the same draft as text. */
export function Editor({ name, start, base, schema, saving, refused, onSave }: EditorProps) {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().xl ?? true;
  const [address, setAddress] = useSearchParams();
  const [restored, setRestored] = useState(() => readDraft(name, start));
  const [draft, edit] = useReducer(edited, restored ?? start);
  const [jump, setJump] = useState<{ path: string }>();
  const faults = useFaults(draft, schema, refused);
  const set = useCallback((path: string, value: Json | undefined) => edit({ kind: 'set', path, value }), []);
  const disabled = draft.broken !== undefined;

  useEffect(() => storeDraft(name, start, draft), [name, start, draft]);

  const editing = useMemo<Editing>(
    () => ({ document: draft.document, base, schema, faults, disabled, set }),
    [draft.document, base, schema, faults, disabled, set],
  );
  const show = (path: string) => {
    const section = sectionOf(path);
    setJump({ path });
    if (section || !wide) {
      setAddress(addressWith(address, 'section', section ?? 'json'), { replace: true });
    }
    focusOnceThere(fieldId(path));
  };
  const discard = () => {
    forgetDraft(name);
    setRestored(undefined);
    edit({ kind: 'start', draft: start });
  };
  // a draft that does not fit the schema is sent too: the service refuses it, and says what else is wrong
  const save = () => onSave(bodyOf(draft) as unknown as Api.PolicyDraft);
  const text = (
    <JsonEditor
      text={draft.text}
      broken={draft.broken}
      faults={faults}
      jump={jump}
      onText={(typed) => edit({ kind: 'write', text: typed })}
    />
  );
  const tabs = SECTIONS.map(({ key, title, form }) => {
    const wrong = [...faults.keys()].filter((path) => sectionOf(path) === key).length;
    return {
      key,
      label: (
        <>
          {title(t)}
          {wrong > 0 && <span className="fault-count">{wrong}</span>}
        </>
      ),
      children: form,
    };
  });
  return (
    <DraftContext value={editing}>
      <Form layout="vertical" component="div" className="policy-editor">
        {restored && (
          <Alert
            type="info"
            showIcon
            title={t('policyEditor.restored')}
            action={<Button onClick={discard}>{t('policyEditor.discard')}</Button>}
          />
        )}
        <Card size="small">
          <Form.Item
            label={t('policyEditor.comment')}
            htmlFor={fieldId('comment')}
            {...(faults.has('comment') ? { validateStatus: 'error', help: faults.get('comment')?.join('; ') } : {})}
          >
            <Input.TextArea
              id={fieldId('comment')}
              autoSize={{ minRows: 1, maxRows: 4 }}
              maxLength={1000}
              placeholder={t('policyEditor.commentHint')}
              value={draft.comment}
              onChange={({ target }) => edit({ kind: 'comment', comment: target.value })}
            />
          </Form.Item>
        </Card>
        <FaultList document={draft.document} faults={faults} refused={refused} onShow={show} />
        <div className={wide ? 'editor-columns' : ''}>
          <Card size="small">
            <Tabs
              label={t('policyEditor.parts')}
              activeKey={address.get('section') ?? 'ladder'}
              onChange={(section) => setAddress(addressWith(address, 'section', section), { replace: true })}
              items={wide ? tabs : [...tabs, { key: 'json', label: t('policyEditor.json'), children: text }]}
            />
          </Card>
          {wide && (
            <Card size="small" title={t('policyEditor.json')} className="editor-text">
              <Typography.Paragraph type="secondary">{t('policyEditor.jsonHelp')}</Typography.Paragraph>
              {text}
            </Card>
          )}
        </div>
        <Flex className="save-bar" gap="small" justify="end" align="center" wrap>
          <span aria-live="polite" className="soft">
            {faults.size > 0 && t('policyEditor.mendFirst', { places: faults.size })}
          </span>
          <Button disabled={draft.text === start.text && draft.comment === start.comment} onClick={discard}>
            {t('policyEditor.discard')}
          </Button>
          <Button type="primary" loading={saving} disabled={disabled} onClick={save}>
            {t('policyEditor.save')}
          </Button>
        </Flex>
      </Form>
    </DraftContext>
  );
}

function addressWith(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(address);
  next.set(name, value);
  return next;
}

/** Its tab may still be on its way. */
function focusOnceThere(id: string, tries = 20): void {
  setTimeout(() => {
    const field = document.getElementById(id);
    if (field) {
      field.focus();
    } else if (tries > 0) {
      focusOnceThere(id, tries - 1);
    }
  }, 100);
}
