import type { Api } from '@rung/client';
import { Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../api/queries';
import { useCouponWords } from '../coupons/useCouponWords';
import { codesOf, useWords } from '../i18n/words';
import { App } from '../parts/App';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { CodeItem } from '../parts/form/CodeItem';
import { MoneyItem } from '../parts/form/MoneyItem';
import { type Placed, showProblems } from '../parts/form/problems';
import { TextItems } from '../parts/form/TextItems';
import { Unplaced } from '../parts/form/Unplaced';
import { useRequired } from '../parts/form/useRequired';
import { Typography } from '../parts/Typography';
import { contentOf, type EnteredReward, enteredOf, REWARD_KINDS } from './rewardForm';

/** A reward in both languages. Its code is for good; its stock is corrected elsewhere, with a reason. */
export function RewardForm({ reward, onClose }: { reward: Api.RewardView | undefined; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const words = useWords();
  const required = useRequired();
  const { name, terms } = useCouponWords();
  const [form] = Form.useForm<EnteredReward>();
  const [unplaced, setUnplaced] = useState<Placed[]>([]);
  const kind = Form.useWatch('kind', form) ?? reward?.content.kind ?? 'goods';
  const store = useGet('/earning-rules', {}, { staleTime: 60_000 });
  const ladder = useGet('/ladder', {}, { staleTime: 60_000 });
  const batches = useGet('/coupon-batches', { query: { limit: 200 } }, { enabled: kind === 'coupon' });
  const open = batches.data?.items.filter((one) => one.state === 'open' && one.benefit === null) ?? [];
  const currency = store.data?.currency ?? 'CNY';
  const more = {
    onSuccess: ({ content }: Api.RewardView) => {
      void message.success(t('rewards.saved', { reward: content.names[i18n.language] ?? '' }));
      onClose();
    },
    onError: (failure: Error) => setUnplaced(showProblems(form, failure)),
  };
  const add = useSend('post', '/reward-catalogue', ['/reward-catalogue'], more);
  const change = useSend('put', '/reward-catalogue/{code}', ['/reward-catalogue', '/customers'], more);
  const save = (entered: EnteredReward) => {
    const content = contentOf(entered, currency);
    return reward
      ? change.mutate({ path: { code: reward.code }, body: content })
      : add.mutate({ body: { code: entered.code, content, stock: entered.stock ?? null } });
  };
  return (
    <Dialog
      width={720}
      title={reward ? t('rewards.editTitle', { code: reward.code }) : t('rewards.addTitle')}
      okText={t('forms.save')}
      confirmLoading={add.isPending || change.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {reward && <Typography.Paragraph type="secondary">{t('rewards.editHelp')}</Typography.Paragraph>}
      <Form<EnteredReward>
        form={form}
        layout="vertical"
        scrollToFirstError
        initialValues={enteredOf(reward)}
        onFinish={save}
      >
        <div className="benefit-row">
          <Form.Item name="kind" label={t('rewards.kind')}>
            <Select options={REWARD_KINDS.map((one) => ({ value: one, label: words('rewardKind', one) }))} />
          </Form.Item>
          <CodeItem isGiven={reward !== undefined} />
          <TextItems texts="terms" />
          {kind === 'coupon' && (
            <Form.Item
              name="couponBatch"
              label={t('rewards.batch')}
              extra={batches.data && open.length === 0 ? t('coupons.noneOpen') : t('rewards.batchHelp')}
              rules={[required]}
            >
              <Select
                loading={batches.isPending}
                options={open.map((one) => ({ value: one.id, label: `${name(one)} · ${terms(one.content)}` }))}
              />
            </Form.Item>
          )}
          {kind === 'cash-off' && <MoneyItem name={['value', 'amount']} label={t('rewards.value', { currency })} />}
          <Form.Item
            name="points"
            label={t('rewards.points')}
            rules={[{ required: true, message: t('forms.missing') }]}
          >
            <InputNumber precision={0} min={1} className="wide" />
          </Form.Item>
          <MoneyItem
            optional
            name={['cash', 'amount']}
            label={t('rewards.cash', { currency })}
            extra={t('rewards.cashHelp')}
          />
          {kind === 'goods' && (
            <MoneyItem
              optional
              name={['cost', 'amount']}
              label={t('rewards.cost', { currency })}
              extra={t('rewards.costHelp')}
            />
          )}
          {!reward && (
            <Form.Item name="stock" label={t('rewards.firstStock')} extra={t('rewards.firstStockHelp')}>
              <InputNumber precision={0} min={0} className="wide" />
            </Form.Item>
          )}
          <Form.Item name="lowestTier" label={t('rewards.lowestTier')}>
            <Select
              allowClear
              placeholder={t('rewards.everyTier')}
              options={(ladder.data?.tiers ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            />
          </Form.Item>
          <Form.Item name="limit" label={t('rewards.limit')} extra={t('rewards.limitHelp')}>
            <InputNumber precision={0} min={1} className="wide" />
          </Form.Item>
          <Form.Item name="period" label={t('rewards.period')}>
            <Select
              options={codesOf('quotaPeriod').map((one) => ({
                value: one,
                label: words('quotaPeriod', one),
              }))}
            />
          </Form.Item>
          <Form.Item name="from" label={t('rewards.from')} extra={t('rewards.fromHelp')}>
            <DateField clearable />
          </Form.Item>
          <Form.Item name="until" label={t('rewards.until')} extra={t('rewards.untilHelp')}>
            <DateField clearable />
          </Form.Item>
        </div>
      </Form>
      <Unplaced error={add.error ?? change.error ?? batches.error} places={unplaced} />
    </Dialog>
  );
}
