import { type Api, isProblem } from '@rung/client';
import { Alert, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import { Loading } from '../../parts/Loading';
import { later } from '../../parts/later';
import { Notice } from '../../parts/Notice';
import { PageHead } from '../../parts/PageHead';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Tabs } from '../../parts/Tabs';
import { Typography } from '../../parts/Typography';
import { Back } from '../editor/Back';
import { StageTag } from '../StageTag';
import { ChangesTab } from './ChangesTab';
import { NextStep } from './NextStep';
import { VersionSteps } from './VersionSteps';

const DryRunTab = later(async () => (await import('../dryrun/DryRunTab')).DryRunTab);
const RulesTab = later(async () => (await import('./RulesTab')).RulesTab);

export function VersionPage() {
  const { t } = useTranslation();
  const version = Number(useParams().version);
  const { data, error, refetch } = useGet(
    '/policies/{version}',
    { path: { version } },
    { enabled: Number.isInteger(version), refetchInterval: 15_000 },
  );
  const unknown = isProblem(error, 404) || !Number.isInteger(version);
  return (
    <>
      <Back />
      <PageHead title={t('policies.versionName', { version })} intro={data?.comment ?? ''}>
        {data && <StageTag policy={data} />}
      </PageHead>
      {unknown && <Notice kind="missing" title={t('policyVersion.unknown')} />}
      {error && !unknown && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && !unknown && <Loading />}
      {data && <Version policy={data} />}
    </>
  );
}

function Version({ policy }: { policy: Api.PolicyView }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  return (
    <Flex vertical gap="middle">
      <Warnings warnings={policy.warnings ?? []} />
      <VersionSteps policy={policy} />
      <NextStep policy={policy} />
      <Tabs
        label={t('policies.versionName', { version: policy.version })}
        activeKey={address.get('tab') ?? 'changes'}
        onChange={(tab) => setAddress({ tab })}
        items={[
          { key: 'changes', label: t('policyVersion.changes'), children: <ChangesTab policy={policy} /> },
          { key: 'dry-run', label: t('policyDryRun.title'), children: <DryRunTab policy={policy} /> },
          { key: 'rules', label: t('policyVersion.rules'), children: <RulesTab policy={policy} /> },
        ]}
      />
    </Flex>
  );
}

/** What is allowed, but seldom meant. */
function Warnings({ warnings }: { warnings: Api.PolicyWarning[] }) {
  const { t, i18n } = useTranslation();
  return warnings.length === 0 ? null : (
    <Alert
      type="warning"
      showIcon
      title={t('policyVersion.warnings')}
      description={
        <ul className="problem">
          {warnings.map(({ field, code, sentence }) => (
            <li key={`${field} ${code}`}>
              <Typography.Text>{sentence[i18n.language] ?? sentence.en ?? code}</Typography.Text>
            </li>
          ))}
        </ul>
      }
    />
  );
}
