import { isProblem } from '@rung/client';
import { Alert, Flex, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../api/queries';
import { Card } from '../parts/Card';
import { Lines } from '../parts/Lines';
import { later } from '../parts/later';
import { ProblemPanel } from '../parts/ProblemPanel';

const CouponTable = later(async () => (await import('./CouponTable')).CouponTable, <Lines rows={2} />);

/** Whose a code is. It stays out of the address of the page: a code is money to whoever reads it. */
export function CodeLookup() {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  return (
    <Card title={t('coupons.lookUp')} className="package-part">
      <Input.Search
        className="find"
        aria-label={t('coupons.code')}
        placeholder={t('coupons.codePlaceholder')}
        enterButton={t('coupons.find')}
        maxLength={100}
        allowClear
        onSearch={(entered) => setCode(entered.trim())}
      />
      {code && <Found code={code} />}
    </Card>
  );
}

function Found({ code }: { code: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useGet('/coupons/{code}', { path: { code } });
  if (isProblem(error, 404)) {
    return <Alert type="info" showIcon className="tags" title={t('coupons.noSuchCode', { code })} />;
  }
  if (error) {
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Lines rows={2} />;
  }
  return (
    <Flex vertical gap="small" className="tags">
      <p>
        <code>{data.code}</code> · <Link to={`/benefits/coupons/${data.batchId}`}>{data.batch}</Link>
      </p>
      <CouponTable rows={data.holders} busy={false} withCustomer />
    </Flex>
  );
}
