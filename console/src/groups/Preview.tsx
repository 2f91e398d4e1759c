import { Alert, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { ProblemPanel } from '../parts/ProblemPanel';
import { type RuleDraft, ruleOf } from './ruleTree';

/** Whom the rule would take in now: nothing is kept. */
export function Preview({ rule }: { rule: RuleDraft }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { mutate, data, error, isPending } = useSend('post', '/groups/preview', []);
  return (
    <Flex vertical gap="small" align="start">
      <Button loading={isPending} onClick={() => mutate({ body: { rule: ruleOf(rule) } })}>
        {t('groups.preview')}
      </Button>
      {data && !error && (
        <Alert
          role="status"
          title={t('groups.previewed', { count: data.count, customers: format.number(data.customers) })}
          description={
            <>
              <p>{data.words}</p>
              {data.sample.length > 0 && <p>{t('groups.sample', { ids: data.sample.slice(0, 5).join(', ') })}</p>}
            </>
          }
        />
      )}
      {error && <ProblemPanel error={error} />}
    </Flex>
  );
}
