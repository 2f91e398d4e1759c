import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useGet, useSend } from '../api/queries';
import { useSettings } from '../app/settings';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { placesIn } from '../parts/form/problems';
import { useRequired } from '../parts/form/useRequired';
import { ProblemPanel } from '../parts/ProblemPanel';
import { daysBefore, todayIn } from '../parts/period';
import { Typography } from '../parts/Typography';
import { type EnteredExtension, flawsOf, requestOf } from './extensionForm';

/** For whom and until when. What it costs is counted when it is drafted; nothing moves before somebody else approves. */
export function DraftDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const required = useRequired();
  const [form] = Form.useForm<EnteredExtension>();
  const group = Form.useWatch('group', form) ?? 'tier';
  const today = todayIn(useSettings().timeZone);
  const ladder = useGet('/ladder', {}, { staleTime: 60_000 });
  const draft = useSend('post', '/points/extensions', ['/points/extensions'], {
    onSuccess: ({ number }) => {
      onClose();
      void navigate(`/points/extensions/${number}`);
    },
    // the customers that were sent: what stands in the field may have changed meanwhile
    onError: (failure, { body }) => {
      const flaws = flawsOf(failure, body.externalIds ?? []);
      form.setFields(flaws as Parameters<typeof form.setFields>[0]);
    },
  });
  const date = [{ required: true, message: t('forms.missing') }];
  return (
    <Dialog
      title={t('extensions.new')}
      okText={t('extensions.count')}
      confirmLoading={draft.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('extensions.draftHelp')}</Typography.Paragraph>
      <Form<EnteredExtension>
        form={form}
        layout="vertical"
        scrollToFirstError
        initialValues={{ group: 'tier', comment: '' }}
        onFinish={(entered) => draft.mutate({ body: requestOf(entered) })}
      >
        <Form.Item name="group" label={t('extensions.group')}>
          <Radio.Group
            options={[
              { value: 'tier', label: t('extensions.wholeTier') },
              { value: 'named', label: t('extensions.named') },
            ]}
          />
        </Form.Item>
        {group === 'tier' ? (
          <Form.Item name="tier" label={t('extensions.tier')} extra={t('extensions.tierHelp')} rules={[required]}>
            <Select
              loading={!ladder.data}
              options={(ladder.data?.tiers ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            />
          </Form.Item>
        ) : (
          <Form.Item
            name="customers"
            label={t('extensions.customers')}
            extra={t('extensions.customersHelp')}
            rules={[required]}
          >
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
          </Form.Item>
        )}
        <Form.Item name="until" label={t('extensions.until')} extra={t('extensions.untilHelp')} rules={date}>
          <DateField min={today} />
        </Form.Item>
        <Form.Item name="reinstateSince" label={t('extensions.since')} extra={t('extensions.sinceHelp')}>
          <DateField max={daysBefore(today, 1)} clearable />
        </Form.Item>
        <Form.Item name="comment" label={t('extensions.reason')} extra={t('versions.commentHelp')} rules={[required]}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
      {draft.error && placesIn(draft.error).length === 0 && <ProblemPanel error={draft.error} />}
    </Dialog>
  );
}
