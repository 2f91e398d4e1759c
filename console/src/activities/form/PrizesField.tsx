import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { inLanguage } from '../../benefits/useBenefitWords';
import { useFormat } from '../../i18n/useFormat';
import { codesOf, useWords } from '../../i18n/words';
import { useRequired } from '../../parts/form/useRequired';
import { Typography } from '../../parts/Typography';
import { useRewards } from '../../rewards/useRewards';
import { type EnteredActivity, oddsOf } from '../activityForm';
import { NumberItem } from './NumberItem';

/** All that is in the urn of a lottery, with the chance of each to be drawn first. */
export function PrizesField() {
  const { t } = useTranslation();
  return (
    <Form.List name={['lottery', 'prizes']}>
      {(fields, { add, remove }) => (
        <>
          <Typography.Paragraph type="secondary">{t('activities.prizesHelp')}</Typography.Paragraph>
          {fields.map(({ key, name }) => (
            <PrizeRow key={key} index={name} onRemove={() => remove(name)} />
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ kind: 'nothing', names: {}, count: 1 })}>
            {t('activities.addPrize')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function PrizeRow({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const required = useRequired();
  const form = Form.useFormInstance<EnteredActivity>();
  const prizes = Form.useWatch(['lottery', 'prizes'], form) ?? [];
  const kind = prizes[index]?.kind;
  const number = t('activities.prizeNumber', { number: index + 1 });
  const odds = oddsOf(prizes)[index] ?? 0;
  return (
    <fieldset className="rule-row">
      <legend>{number}</legend>
      <div className="benefit-row">
        <Form.Item name={[index, 'kind']} label={t('activities.prizeKind')}>
          <Select options={codesOf('prizeKind').map((one) => ({ value: one, label: words('prizeKind', one) }))} />
        </Form.Item>
        <NumberItem
          name={[index, 'count']}
          label={t('activities.count')}
          extra={t('activities.odds', { percent: format.number(Math.round(odds * 100) / 100) })}
          min={1}
        />
        <Form.Item name={[index, 'names', 'zh-CN']} label={t('forms.nameZh')} rules={[required]}>
          <Input lang="zh-CN" autoComplete="off" />
        </Form.Item>
        <Form.Item name={[index, 'names', 'en']} label={t('forms.nameEn')} rules={[required]}>
          <Input lang="en" autoComplete="off" />
        </Form.Item>
        {kind === 'points' && <NumberItem name={[index, 'points']} label={t('activities.points')} min={1} />}
        {kind === 'coupon' && <BatchItem index={index} />}
        {kind === 'reward' && <RewardItem index={index} />}
      </div>
      <Button
        size="small"
        danger
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('activities.removeOf', { what: number })}
        onClick={onRemove}
      >
        {t('activities.remove')}
      </Button>
    </fieldset>
  );
}

/** Of the newest batches those that are open: what a customer wins is issued at once. */
function BatchItem({ index }: { index: number }) {
  const { t, i18n } = useTranslation();
  const required = { required: true, message: t('forms.missing') };
  const batches = useGet('/coupon-batches', { query: { limit: 200 } }, { staleTime: 60_000 });
  const chosen = Form.useWatch(['lottery', 'prizes', index, 'couponBatch']);
  const open = (batches.data?.items ?? []).filter(({ state, benefit }) => state === 'open' && benefit === null);
  return (
    <Form.Item name={[index, 'couponBatch']} label={t('activities.batch')} rules={[required]}>
      <Select
        options={[
          ...open.map(({ id, content }) => ({
            value: id,
            label: `${inLanguage(content.names, i18n.language)} · ${id.slice(0, 8)}`,
          })),
          ...goneOf(chosen, batches.data && open.map(({ id }) => id), t('activities.notOpen')),
        ]}
      />
    </Form.Item>
  );
}

function RewardItem({ index }: { index: number }) {
  const { t, i18n } = useTranslation();
  const required = { required: true, message: t('forms.missing') };
  const rewards = useRewards();
  const chosen = Form.useWatch(['lottery', 'prizes', index, 'reward']);
  const offered = (rewards.data ?? []).filter(({ state }) => state === 'on-offer');
  return (
    <Form.Item name={[index, 'reward']} label={t('activities.reward')} rules={[required]}>
      <Select
        options={[
          ...offered.map(({ code, content }) => ({
            value: code,
            label: `${inLanguage(content.names, i18n.language)} · ${code}`,
          })),
          ...goneOf(chosen, rewards.data && offered.map(({ code }) => code), t('activities.notOffered')),
        ]}
      />
    </Form.Item>
  );
}

/** What was chosen and cannot be had any more: it is named so, and cannot be chosen again. */
function goneOf(chosen: string | null | undefined, there: readonly string[] | undefined, why: string) {
  return chosen && there && !there.includes(chosen)
    ? [{ value: chosen, label: `${why} · ${chosen.slice(0, 40)}`, disabled: true }]
    : [];
}
