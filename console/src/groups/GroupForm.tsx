import type { Api } from '@rung/client';
import { Checkbox, Flex, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../api/fields';
import { useGet, useSend } from '../api/queries';
import { App } from '../parts/App';
import { Dialog } from '../parts/Dialog';
import { useRequired } from '../parts/form/useRequired';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Preview } from './Preview';
import { RuleBuilder } from './RuleBuilder';
import { draftOf, FIRST_RULE, type RuleDraft, ruleOf } from './ruleTree';

interface Named {
  name: string;
  description?: string;
}

/** A group in one dialog: its name, its rule, and whom that would take in. */
export function GroupForm({ group, onClose }: { group: Api.GroupView | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const required = useRequired();
  const [form] = Form.useForm<Named>();
  const [byHand, setByHand] = useState(group !== undefined && group.rule === null);
  const [rule, setRule] = useState<RuleDraft>(() => (group?.rule ? draftOf(group.rule) : FIRST_RULE));
  const more = {
    onSuccess: () => {
      void message.success(t('groups.saved'));
      onClose();
    },
  };
  const add = useSend('post', '/groups', ['/groups'], more);
  const change = useSend('put', '/groups/{groupId}', ['/groups'], more);
  const error = add.error ?? change.error;
  const save = ({ name, description }: Named) => {
    const body = { name, description: description || null, rule: byHand ? null : ruleOf(rule) };
    if (group) {
      change.mutate({ path: { groupId: group.groupId }, body: { ...body, version: group.version } });
    } else {
      add.mutate({ body });
    }
  };
  const taken = ({ name, rule: made }: Api.ReadyMadeGroup) => {
    form.setFieldsValue({ name });
    setByHand(false);
    setRule({ kind: 'all', rules: [draftOf(made)] });
  };
  const faults = faultsOf(error);
  return (
    <Dialog
      width={820}
      title={group ? t('groups.editTitle') : t('groups.addTitle')}
      okText={t('forms.save')}
      confirmLoading={add.isPending || change.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Named>
        form={form}
        layout="vertical"
        initialValues={{ name: group?.name ?? '', description: group?.description ?? '' }}
        onFinish={save}
      >
        {!group && <ReadyMade onTaken={taken} />}
        <Form.Item name="name" label={t('groups.name')} rules={[required]}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="description" label={t('groups.description')}>
          <Input.TextArea maxLength={500} autoSize />
        </Form.Item>
      </Form>
      <Flex vertical gap="middle">
        <Checkbox checked={byHand} onChange={({ target }) => setByHand(target.checked)}>
          {t('groups.byHandOnly')}
        </Checkbox>
        {!byHand && (
          <>
            <RuleBuilder rule={rule} onChange={setRule} faults={faults} />
            <Preview rule={rule} />
          </>
        )}
        {error && Object.keys(faults).length === 0 && <ProblemPanel error={error} />}
      </Flex>
    </Dialog>
  );
}

function ReadyMade({ onTaken }: { onTaken: (group: Api.ReadyMadeGroup) => void }) {
  const { t } = useTranslation();
  const { data } = useGet('/groups/ready-made', {}, { staleTime: 60_000 });
  const groups = data?.groups ?? [];
  const taken = (code: string) => {
    const group = groups.find((one) => one.code === code);
    if (group) {
      onTaken(group);
    }
  };
  return (
    <Form.Item label={t('groups.ready')} extra={t('groups.readyHelp')}>
      <Select
        aria-label={t('groups.ready')}
        options={groups.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={taken}
      />
    </Form.Item>
  );
}

/** What is wrong with parts of the rule, by field. */
export function faultsOf(error: unknown): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(error).map(({ name, errors }) => [
      name.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${step}`)).join(''),
      errors.join(' '),
    ]),
  );
}
