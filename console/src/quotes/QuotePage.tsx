import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { BenefitNav } from '../benefits/BenefitNav';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { WhoCan } from '../parts/WhoCan';
import { QuoteForm } from './QuoteForm';
import { QuoteResult } from './QuoteResult';

/** What a cart would cost a customer now, and why. Nothing changes by asking. */
export function QuotePage() {
  const { t } = useTranslation();
  const may = useMay()('post /quotes');
  const ask = useSend('post', '/quotes', []);
  return (
    <>
      <PageHead title={t('quotes.title')} intro={t('quotes.intro')} />
      <BenefitNav />
      {may ? (
        <Flex vertical gap="middle">
          <Card title={t('quotes.cart')}>
            <QuoteForm asking={ask} />
          </Card>
          {ask.data && <QuoteResult quote={ask.data} />}
        </Flex>
      ) : (
        <WhoCan operation="post /quotes" what={t('quotes.asking')} />
      )}
    </>
  );
}
