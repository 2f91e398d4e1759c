import { type Api, isProblem } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import { Card } from '../../parts/Card';
import { Lines } from '../../parts/Lines';
import { Loading } from '../../parts/Loading';
import { Notice } from '../../parts/Notice';
import { PageHead } from '../../parts/PageHead';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Tabs } from '../../parts/Tabs';
import { StageChip } from '../../parts/version/StageChip';
import { NextPackageStep } from './NextPackageStep';
import { PackageBack } from './PackageBack';
import { PackageChanges } from './PackageChanges';
import { PackageSteps } from './PackageSteps';
import { TierPreviews } from './TierPreviews';
import { useBenefitVersions } from './useBenefitVersions';
import { usePackages } from './usePackages';
import { packageStage } from './versions';

export function PackagePage() {
  const { t } = useTranslation();
  const version = Number(useParams().version);
  const known = Number.isInteger(version);
  const { data, error, refetch } = useGet('/benefit-packages/{version}', { path: { version } }, { enabled: known });
  const { inForce } = usePackages();
  const unknown = isProblem(error, 404) || !known;
  return (
    <>
      <PackageBack />
      <PageHead title={t('benefits.versionName', { version })} intro={data?.comment ?? ''}>
        {data && <StageChip stage={packageStage(data, inForce, Date.now())} />}
      </PageHead>
      {unknown && <Notice kind="missing" title={t('benefits.unknown')} />}
      {error && !unknown && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && !unknown && <Loading />}
      {data && <Package one={data} />}
    </>
  );
}

function Package({ one }: { one: Api.PackageView }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  return (
    <Flex vertical gap="middle">
      <PackageSteps one={one} />
      <NextPackageStep one={one} />
      <Tabs
        label={t('benefits.versionName', { version: one.version })}
        activeKey={address.get('tab') ?? 'preview'}
        onChange={(tab) => setAddress({ tab })}
        items={[
          { key: 'preview', label: t('benefits.preview'), children: <PreviewTab one={one} /> },
          {
            key: 'changes',
            label: t('benefits.changes'),
            children: (
              <Card>
                <PackageChanges one={one} />
              </Card>
            ),
          },
        ]}
      />
    </Flex>
  );
}

function PreviewTab({ one }: { one: Api.PackageView }) {
  const versions = useBenefitVersions(one.tiers);
  return (
    <Card>
      {versions.error && <ProblemPanel error={versions.error} onRetry={versions.refetch} />}
      {!versions.isThere && !versions.error && <Lines />}
      {versions.isThere && (
        <TierPreviews
          benefitsOf={(tier) =>
            (one.tiers.find((given) => given.tier === tier)?.benefits ?? []).flatMap(
              (given) => versions.of(given) ?? [],
            )
          }
        />
      )}
    </Card>
  );
}
