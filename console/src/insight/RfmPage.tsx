import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useClient, useGet } from '../api/queries';
import { useSettings } from '../app/settings';
import { useFormat } from '../i18n/useFormat';
import { DateField } from '../parts/DateField';
import { Definition } from '../parts/Definition';
import { GroupTable } from '../parts/GroupTable';
import { LazyChart } from '../parts/LazyChart';
import { isDate, todayIn } from '../parts/period';
import { ReportCard } from '../parts/ReportCard';
import { Typography } from '../parts/Typography';
import { rfmInWords, rfmTreeMap } from './rfmTreeMap';

/** The eight types of customers, as large as they are many; each leads to its people. */
export function RfmPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { table } = useClient();
  const [address, setAddress] = useSearchParams();
  const today = todayIn(useSettings().timeZone);
  const at = address.get('at');
  const query = isDate(at) && at < today ? { at } : {};
  const report = useGet('/insight/rfm', { query });
  const { data } = report;
  const chart = useMemo(() => data && rfmTreeMap(data, format), [data, format]);
  const show = useCallback(
    (name: string) => {
      const group = data?.groups.find((known) => known.name === name);
      if (group) {
        navigate(`/customers?rfmType=${encodeURIComponent(group.code)}`);
      }
    },
    [data, navigate],
  );
  return (
    <>
      <div className="period-bar">
        <DateField
          label={t('reports.to')}
          value={query.at ?? today}
          max={today}
          onChange={(date) => setAddress(date === today ? {} : { at: date }, { replace: true })}
        />
      </div>
      <ReportCard
        title={t('insight.rfm')}
        report={report}
        table={() => table('/insight/rfm', { query })}
        extra={<Definition link={data?.definitions.customers} of={t('insight.rfm')} />}
      >
        {chart && data && data.total.customers > 0 && (
          <LazyChart
            option={chart}
            height={320}
            label={t('insight.rfmLabel', { summary: rfmInWords(data, format) })}
            onPick={show}
          />
        )}
        <Typography.Paragraph type="secondary">{t('insight.rfmHelp')}</Typography.Paragraph>
        {data && <GroupTable report={data} label={t('insight.rfm')} filter="rfmType" />}
      </ReportCard>
    </>
  );
}
