import type { Api } from '@rung/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClient, useGet, useOnce } from '../../api/queries';
import { useMay } from '../../identity/roles';
import { App } from '../../parts/App';
import { Dialog } from '../../parts/Dialog';
import { useRequired } from '../../parts/form/useRequired';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';
import { useCouponWords } from '../useCouponWords';
import { type EnteredCampaign, partsOf } from './campaignGroup';

/** A coupon of the batch for each of a group. What breaks off is sent again whole: nobody gets a second one by it. */
export function GiveToGroup({ batch, onClose }: { batch: Api.BatchView; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const may = useMay();
  const client = useClient();
  const queries = useQueryClient();
  const once = useOnce();
  const required = useRequired();
  const { name } = useCouponWords();
  const [form] = Form.useForm<EnteredCampaign>();
  const kind = Form.useWatch('kind', form) ?? 'tier';
  const mayGroups = may('get /groups/{groupId}/members');
  const ladder = useGet('/ladder', {}, { staleTime: 60_000 });
  const groups = useGet('/groups', {}, { enabled: mayGroups });
  const give = useMutation({
    mutationFn: async (entered: EnteredCampaign) => {
      const path = { id: batch.id, campaign: entered.campaign.trim() };
      for await (const body of partsOf(client, entered)) {
        await client.put('/coupon-batches/{id}/campaigns/{campaign}', { path, body });
      }
    },
    onSuccess: () => {
      void message.success(t('coupons.campaignBegun'));
      onClose();
    },
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/coupon-batches') }),
  });
  const code = { pattern: /^[a-z0-9][a-z0-9-]{0,59}$/, message: t('coupons.campaignCodeHelp') };
  return (
    <Dialog
      title={t('coupons.giveTitle', { batch: name(batch) })}
      okText={t('coupons.giveThis')}
      confirmLoading={give.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('coupons.giveGroupHelp')}</Typography.Paragraph>
      <Form<EnteredCampaign>
        form={form}
        layout="vertical"
        initialValues={{ kind: 'tier' }}
        onFinish={(entered) => once(() => give.mutateAsync(entered))}
      >
        <Form.Item
          name="campaign"
          label={t('coupons.campaign')}
          extra={t('coupons.campaignCodeHelp')}
          rules={[required, code]}
        >
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item name="kind" label={t('coupons.giveToWhom')}>
          <Radio.Group
            options={[
              { value: 'tier', label: t('coupons.wholeTier') },
              ...(mayGroups ? [{ value: 'group', label: t('coupons.customerGroup') }] : []),
              { value: 'named', label: t('coupons.namedCustomers') },
            ]}
          />
        </Form.Item>
        {kind === 'tier' && (
          <Form.Item name="tier" label={t('coupons.tierOf')} rules={[required]}>
            <Select
              loading={!ladder.data}
              options={(ladder.data?.tiers ?? []).map((tier) => ({ value: tier.code, label: tier.name }))}
            />
          </Form.Item>
        )}
        {kind === 'group' && (
          <Form.Item name="group" label={t('coupons.customerGroup')} rules={[required]}>
            <Select
              loading={groups.isPending}
              options={(groups.data?.groups ?? []).map((group) => ({ value: group.groupId, label: group.name }))}
            />
          </Form.Item>
        )}
        {kind === 'named' && (
          <Form.Item
            name="customers"
            label={t('coupons.customerIds')}
            extra={t('coupons.customerIdsHelp')}
            rules={[required]}
          >
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
          </Form.Item>
        )}
      </Form>
      {give.error && <ProblemPanel error={give.error} />}
    </Dialog>
  );
}
