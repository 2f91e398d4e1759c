import type { Api } from '@rung/client';
import { Col, Empty, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClient, useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { Card } from '../parts/Card';
import { DataTable } from '../parts/DataTable';
import { Definition } from '../parts/Definition';
import { ReportCard } from '../parts/ReportCard';

type Reason = Api.LossReport['reasons'][number];

/** Who is lost or about to be, as of now, and why. */
export function LossesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const client = useClient();
  const report = useGet('/insight/losses');
  const { data } = report;
  const rate = data?.lossRate ?? undefined;
  const figures = data
    ? ([
        [t('insight.customersWhoBought'), format.number(data.customersWhoBought), 'customersWhoBought'],
        [t('insight.dormant'), format.number(data.dormant), 'dormant'],
        [t('insight.lost'), format.number(data.lost), 'lost'],
        [t('insight.lossRate'), rate === undefined ? '–' : format.percent(rate), 'lossRate'],
      ] as const)
    : [];
  return (
    <Row gutter={[16, 16]}>
      {figures.map(([title, value, id]) => (
        <Col key={id} xs={12} lg={6}>
          <Card size="small" className="figure">
            <div className="figure-head">
              <span>{title}</span>
              <Definition link={data?.definitions[id]} of={title} />
            </div>
            <div className="figure-value">{value}</div>
            <small>{t('insight.now')}</small>
          </Card>
        </Col>
      ))}
      <Col xs={24}>
        <ReportCard title={t('insight.reasons')} report={report} table={() => client.table('/insight/losses')}>
          <DataTable<Reason>
            label={t('insight.reasons')}
            rowKey="reason"
            size="middle"
            dataSource={data?.reasons}
            locale={{ emptyText: <Empty description={t('insight.noLosses')} /> }}
            columns={[
              { title: t('insight.reason'), render: (_, { reason }) => words('lossReason', reason) },
              { title: t('insight.dormant'), align: 'right', render: (_, { dormant }) => format.number(dormant) },
              { title: t('insight.lost'), align: 'right', render: (_, { lost }) => format.number(lost) },
            ]}
          />
        </ReportCard>
      </Col>
    </Row>
  );
}
