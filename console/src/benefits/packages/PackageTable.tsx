import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { VersionTable } from '../../parts/version/VersionTable';
import { usePackages } from './usePackages';
import { packageStage } from './versions';

export function PackageTable({ rows, busy }: { rows: Api.PackageView[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { inForce } = usePackages();
  return (
    <VersionTable
      label={t('benefits.allPackages')}
      rows={rows}
      busy={busy}
      none={t('benefits.noPackages')}
      address="/benefits/packages"
      name={(version) => t('benefits.versionName', { version })}
      stage={(one) => packageStage(one, inForce, Date.now())}
      from={[t('benefits.effective'), ({ effectiveAt }) => effectiveAt && format.instant(effectiveAt)]}
    />
  );
}
