import { ReloadOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';

/** Up to when everything is counted, growing older while it is looked at. */
export function Freshness(props: { freshAsOf: string | null | undefined; busy: boolean; onRefresh: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [now, setNow] = useState(Date.now);

  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(ticking);
  }, []);

  const text = props.freshAsOf
    ? t('overview.fresh', {
        instant: format.instant(props.freshAsOf),
        ago: format.ago(props.freshAsOf, Math.max(now, Date.parse(props.freshAsOf))),
      })
    : t('overview.notFresh');
  return (
    <Space className="freshness">
      <span>{text}</span>
      <Button
        icon={<ReloadOutlined />}
        loading={props.busy}
        onClick={props.onRefresh}
        aria-label={t('overview.refresh')}
      />
    </Space>
  );
}
