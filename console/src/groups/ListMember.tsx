import type { Api } from '@rung/client';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useSettings } from '../app/settings';
import { App } from '../parts/App';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { type Placed, showProblems } from '../parts/form/problems';
import { Unplaced } from '../parts/form/Unplaced';
import { useRequired } from '../parts/form/useRequired';
import { fullHourAfter, instantAt, wallClock } from '../parts/storeTime';

interface Listed {
  externalId: string;
  reason: string;
  /** By the store's clock; empty: until somebody takes them off. */
  until?: string;
}

/** Lists a customer by hand, whatever the rule says. */
export function ListMember({ group, onClose }: { group: Api.GroupView; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const required = useRequired();
  const { timeZone } = useSettings();
  const [form] = Form.useForm<Listed>();
  const [unplaced, setUnplaced] = useState<Placed[]>([]);
  const list = useSend('put', '/groups/{groupId}/members/{externalId}', ['/groups'], {
    onSuccess: () => {
      void message.success(t('groups.listed'));
      onClose();
    },
    onError: (failure) => setUnplaced(showProblems(form, failure)),
  });
  const send = ({ externalId, reason, until }: Listed) =>
    list.mutate({
      path: { groupId: group.groupId, externalId: externalId.trim() },
      body: { reason, until: (until && instantAt(until, timeZone)) || null },
    });
  return (
    <Dialog
      title={t('groups.listTitle', { name: group.name })}
      okText={t('groups.list')}
      confirmLoading={list.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Listed> form={form} layout="vertical" onFinish={send}>
        <Form.Item name="externalId" label={t('groups.customer')} rules={[required]}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="reason" label={t('groups.reason')} extra={t('groups.reasonHelp')} rules={[required]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="until" label={t('groups.end')} extra={t('groups.endHelp')}>
          <DateField kind="moment" clearable min={wallClock(fullHourAfter(Date.now()), timeZone)} />
        </Form.Item>
      </Form>
      <Unplaced error={list.error} places={unplaced} />
    </Dialog>
  );
}
