import { keepPreviousData } from '@tanstack/react-query';
import { Button, Flex, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import { useSettings } from '../../app/settings';
import { Card } from '../../parts/Card';
import { DateField } from '../../parts/DateField';
import { Loading } from '../../parts/Loading';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { instantAt, wallClock } from '../../parts/storeTime';
import { Typography } from '../../parts/Typography';
import { ExplanationView } from './ExplanationView';

type Rules = 'then' | 'now';

/** Why the customer stands, or stood, where they do: as of any moment, by the rules of then or of now. */
export function WhyTab({ externalId }: { externalId: string }) {
  const { t } = useTranslation();
  const { timeZone } = useSettings();
  const [address, setAddress] = useSearchParams();
  const at = address.get('at') ?? undefined;
  const rules: Rules = address.get('rules') === 'now' ? 'now' : 'then';
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/customers/{externalId}/standing/explanation',
    { path: { externalId }, query: { asOf: at, policy: rules } },
    { placeholderData: keepPreviousData },
  );
  const show = (moment: string | undefined, by: Rules) =>
    setAddress({ tab: 'why', ...(moment ? { at: moment } : {}), ...(by === 'now' ? { rules: by } : {}) });
  const shown = at === undefined || Number.isNaN(Date.parse(at)) ? '' : wallClock(Date.parse(at), timeZone);
  return (
    <Flex vertical gap="middle">
      <Card size="small">
        <Flex wrap gap="middle" align="end">
          <div className="labelled">
            <label htmlFor="as-of">{t('customer.asOf')}</label>
            <Flex gap="small">
              <DateField
                kind="moment"
                id="as-of"
                value={shown}
                max={wallClock(Date.now(), timeZone)}
                onChange={(wall) => show(instantAt(wall, timeZone), rules)}
              />
              <Button disabled={at === undefined} onClick={() => show(undefined, rules)}>
                {t('customer.now')}
              </Button>
            </Flex>
          </div>
          <div className="labelled">
            <span>{t('customer.rules')}</span>
            <Segmented<Rules>
              aria-label={t('customer.rules')}
              value={rules}
              onChange={(by) => show(at, by)}
              options={[
                { value: 'then', label: t('customer.rulesThen') },
                { value: 'now', label: t('customer.rulesNow') },
              ]}
            />
          </div>
          <Typography.Text type="secondary">
            {rules === 'now' ? t('customer.rulesNowHelp') : t('customer.rulesThenHelp')}
          </Typography.Text>
        </Flex>
      </Card>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && !error && (
        <div className={isPlaceholderData ? 'stale' : ''} aria-busy={isPlaceholderData}>
          <ExplanationView explanation={data} />
        </div>
      )}
    </Flex>
  );
}
