import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Route, Routes, useLocation } from 'react-router';
import { useMay } from '../identity/roles';
import { NoSuchPage } from '../parts/NoSuchPage';
import { PageHead } from '../parts/PageHead';
import { CostsPage } from './CostsPage';
import { LossesPage } from './LossesPage';
import { LoyaltyPage } from './LoyaltyPage';
import { RetentionPage } from './RetentionPage';
import { RfmPage } from './RfmPage';
import '../parts/reports.css';

/** Each report has an address. */
export default function InsightPages() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const may = useMay();
  const pages = (
    [
      ['/insight/rfm', t('insight.rfm'), <RfmPage key="rfm" />, 'get /insight/tiers'],
      ['/insight/loyalty', t('insight.loyalty'), <LoyaltyPage key="loyalty" />, 'get /insight/loyalty'],
      ['/insight/retention', t('insight.retention'), <RetentionPage key="retention" />, 'get /insight/retention'],
      ['/insight/losses', t('insight.losses'), <LossesPage key="losses" />, 'get /insight/losses'],
      ['/insight/costs', t('insight.costs'), <CostsPage key="costs" />, 'get /insight/costs'],
    ] as const
  ).filter(([, , , needs]) => may(needs));
  return (
    <>
      <PageHead title={t('insight.title')} intro={t('insight.intro')} />
      <Tabs
        activeKey={pathname.replace(/\/$/, '')}
        items={pages.map(([path, name]) => ({ key: path, label: <Link to={path}>{name}</Link> }))}
      />
      <Routes>
        <Route index element={<Navigate to="rfm" replace />} />
        {pages.map(([path, , page]) => (
          <Route key={path} path={path.slice('/insight/'.length)} element={page} />
        ))}
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </>
  );
}
