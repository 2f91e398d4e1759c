import { Button, Flex, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { App } from '../parts/App';
import { ProblemPanel } from '../parts/ProblemPanel';
import type { Pair } from './MergesPage';
import { REASONS, useMergeWords } from './useMergeWords';

/** Proposes the merge that is looked at; somebody else approves it. */
export function ProposeForm({ pair, onProposed }: { pair: Pair; onProposed: () => void }) {
  const { t } = useTranslation();
  const words = useMergeWords();
  const { message } = App.useApp();
  const propose = useSend('post', '/merges', ['/merges']);
  const send = ({ reason }: { reason: (typeof REASONS)[number] }) =>
    propose.mutate(
      { body: { ...pair, reason } },
      {
        onSuccess: () => {
          void message.success(t('merges.proposed'));
          onProposed();
        },
      },
    );
  return (
    <Form layout="vertical" onFinish={send}>
      <Flex wrap gap="middle" align="end">
        <Form.Item name="reason" label={t('merges.reason')} rules={[{ required: true, message: t('merges.missing') }]}>
          <Select
            className="filter"
            popupMatchSelectWidth={false}
            options={REASONS.map((value) => ({ value, label: words('reasons', value) }))}
          />
        </Form.Item>
        <Form.Item>
          <Button type="primary" htmlType="submit" loading={propose.isPending}>
            {t('merges.propose')}
          </Button>
        </Form.Item>
      </Flex>
      {propose.error && <ProblemPanel error={propose.error} />}
    </Form>
  );
}
