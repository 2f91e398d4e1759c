import type { Api } from '@rung/client';
import { Button, Checkbox, Form, Input, Radio } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../api/fields';
import { useSettings } from '../../app/settings';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { App } from '../../parts/App';
import { Card } from '../../parts/Card';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { todayIn } from '../../parts/period';
import { useTierNames } from '../../parts/useTierNames';
import { type Granted, useGrant, usualDay } from '../../standing/override/grant';
import { OverrideFields } from '../../standing/override/OverrideFields';
import { useDecision } from './useDecision';
import { useResolve } from './useResolve';

interface Verdict extends Granted {
  outcome: 'granted' | 'declined';
  granting: boolean;
  text: string;
}

/**
 * The end of an appeal. A tier that was lost is offered back; against another decision the agent says which tier.
 * The tier is granted first, under the appeal's own id: sent again after a failure it is one grant.
 */
export function VerdictForm({ ticket }: { ticket: Api.FeedbackView }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const [form] = Form.useForm<Verdict>();
  const format = useFormat();
  const words = useWords();
  const nameOf = useTierNames();
  const today = todayIn(useSettings().timeZone);
  const { id, externalId, decisionId } = ticket;
  const { decision } = useDecision(ticket);
  const { grant } = useGrant();
  const resolve = useResolve(id);
  const granted = Form.useWatch('outcome', form) === 'granted';
  const granting = Form.useWatch('granting', form) ?? false;
  const lost = decision?.kind === 'lost' ? decision.before?.code : undefined;
  useEffect(() => {
    if (lost !== undefined && !form.isFieldTouched('tier')) {
      form.setFieldsValue({ tier: lost, granting: true });
    }
  }, [form, lost]);
  const error = grant.error ?? resolve.error;

  const send = async ({ outcome, text, granting: withTier, tier, until, reason }: Verdict) => {
    try {
      if (outcome === 'granted' && withTier) {
        const body = { tier, until, reason, decisionId: decisionId ?? null };
        await grant.mutateAsync({ path: { externalId, id }, body });
      }
      await resolve.end({ outcome, text });
      void message.success(t('feedback.resolved'));
    } catch (failure) {
      void message.error(t('feedback.notSent'));
      form.setFields(fieldsOf(failure) as Parameters<typeof form.setFields>[0]);
    }
  };
  const ask = (verdict: Verdict) => {
    const { outcome, tier, until } = verdict;
    const withTier = outcome === 'granted' && (verdict.granting ?? false);
    modal.confirm({
      title: words('appealOutcome', outcome),
      content: (
        <>
          {withTier && <p>{t('feedback.verdictTier', { tier: nameOf(tier), date: format.day(until) })}</p>}
          <p>{t('feedback.verdictHelp')}</p>
        </>
      ),
      okText: t('feedback.verdictSend'),
      onOk: () => send({ ...verdict, granting: withTier }),
    });
  };
  return (
    <Card title={t('feedback.verdict')}>
      <Form<Verdict>
        form={form}
        name="verdict"
        layout="vertical"
        onFinish={ask}
        initialValues={{ granting: false, until: usualDay(today) }}
      >
        {error && fieldsOf(error).length === 0 && <ProblemPanel error={error} />}
        <Form.Item
          name="outcome"
          label={t('feedback.outcome')}
          rules={[{ required: true, message: t('feedback.outcomeNeeded') }]}
        >
          <Radio.Group
            options={(['declined', 'granted'] as const).map((value) => ({
              value,
              label: words('appealOutcome', value),
            }))}
          />
        </Form.Item>
        {granted && (
          <Form.Item name="granting" valuePropName="checked" extra={t('feedback.grantingHelp')}>
            <Checkbox>{t('feedback.granting')}</Checkbox>
          </Form.Item>
        )}
        {granted && granting && <OverrideFields />}
        <Form.Item
          name="text"
          label={t('feedback.verdictText')}
          extra={t('feedback.verdictTextHelp')}
          rules={[{ required: true, whitespace: true, message: t('feedback.replyNeeded') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={grant.isPending || resolve.isPending}>
          {t('feedback.verdictSend')}
        </Button>
      </Form>
    </Card>
  );
}
