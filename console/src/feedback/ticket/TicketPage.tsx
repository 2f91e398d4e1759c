import { ArrowLeftOutlined } from '@ant-design/icons';
import { isProblem } from '@rung/client';
import { Col, Flex, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useGet } from '../../api/queries';
import { useWords } from '../../i18n/words';
import { Loading } from '../../parts/Loading';
import { Notice } from '../../parts/Notice';
import { PageHead } from '../../parts/PageHead';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { TicketState } from '../../parts/TicketState';
import { Aside } from './Aside';
import { Handling } from './Handling';
import { Said } from './Said';

/** A ticket, with what the agent must know of the customer beside it. */
export function TicketPage() {
  const { t } = useTranslation();
  const words = useWords();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGet('/feedback/{id}', { path: { id } });
  const unknown = isProblem(error, 404) || isProblem(error, 400);
  const kind = data && words('feedbackKind', data.kind);
  return (
    <>
      <Link to="/feedback" className="back">
        <ArrowLeftOutlined aria-hidden /> {t('feedback.back')}
      </Link>
      <PageHead title={data ? `${kind} · ${data.externalId}` : t('areas.feedback')}>
        {data && <TicketState {...data} />}
      </PageHead>
      {unknown && <Notice kind="missing" title={t('feedback.unknown')} help={t('feedback.unknownHelp')} />}
      {error && !unknown && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Row gutter={[16, 16]}>
          <Col xs={24} lg={14}>
            <Flex vertical gap="middle">
              <Said ticket={data} />
              <Handling ticket={data} />
            </Flex>
          </Col>
          <Col xs={24} lg={10}>
            <Aside ticket={data} />
          </Col>
        </Row>
      )}
    </>
  );
}
