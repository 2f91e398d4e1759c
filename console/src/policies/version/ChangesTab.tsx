import type { Api } from '@rung/client';
import { Flex, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import { Card } from '../../parts/Card';
import { Lines } from '../../parts/Lines';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';
import type { Json } from '../paths';
import { ChangeList } from './ChangeList';
import { predecessorOf } from './predecessor';

/** Against the policy in force, or another version: the address says which. */
export function ChangesTab({ policy }: { policy: Api.PolicyView }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const listed = useGet('/policies', { query: { limit: 100 } });
  const versions = listed.data?.items ?? [];
  const chosen = Number(address.get('with') ?? '') || predecessorOf(policy, versions);
  const { data, error, refetch } = useGet(
    '/policies/{version}/diff',
    {
      path: { version: policy.version },
      query: { with: chosen },
    },
    { enabled: !listed.isPending },
  );
  const compare = (version: number | 0) =>
    setAddress((now) => {
      const next = new URLSearchParams(now);
      next.delete('with');
      if (version > 0) {
        next.set('with', String(version));
      }
      return next;
    });
  return (
    <Card>
      <Flex wrap gap="small" align="center" className="toolbar">
        <Typography.Text>{t('policyVersion.comparedWith')}</Typography.Text>
        <Select
          className="compare"
          aria-label={t('policyVersion.comparedWith')}
          value={chosen ?? 0}
          onChange={compare}
          options={[
            { value: 0, label: t('policyVersion.theOneInForce') },
            ...versions
              .filter(({ version }) => version !== policy.version)
              .map(({ version, comment }) => ({
                value: version,
                label: `${t('policies.versionName', { version })} ${comment}`,
              })),
          ]}
        />
      </Flex>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Lines />}
      {data && <ChangeList diff={data} policy={policy.policy as Json} />}
    </Card>
  );
}
