import { useTranslation } from 'react-i18next';
import { PageNav } from '../parts/PageNav';

export function PointsNav() {
  const { t } = useTranslation();
  return (
    <PageNav
      label={t('areas.points')}
      pages={[
        ['/points', t('points.adjustments'), 'get /points/adjustments'],
        ['/points/rules', t('earning.title'), 'get /earning-rules/versions'],
        ['/points/extensions', t('extensions.title'), 'get /points/extensions'],
        ['/points/liability', t('liability.title'), 'get /points/liability'],
        ['/points/months', t('months.title'), 'get /points/months'],
      ]}
    />
  );
}
