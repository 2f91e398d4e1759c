import type { Api } from '@rung/client';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useWords } from '../i18n/words';
import { useMay } from '../identity/roles';
import { App } from '../parts/App';
import { ProblemPanel } from '../parts/ProblemPanel';
import { type Channel, type Purpose, withNo } from './consents';

const LIST = '/customers/{externalId}/consents';

/** An agent records a no that the customer told them. It shows at once, and is taken back where the service refuses it. */
export function Withdrawal(props: { externalId: string; purpose: Purpose; channel: Channel }) {
  const { t } = useTranslation();
  const words = useWords();
  const may = useMay();
  const queries = useQueryClient();
  const { modal, message } = App.useApp();
  const { externalId, purpose, channel } = props;
  const withdraw = useSend('put', '/customers/{externalId}/consents/{purpose}/{channel}', [LIST], {
    onSuccess: () => void message.success(t('customer.withdrawn')),
    onError: (error) => void modal.error({ content: <ProblemPanel error={error} />, icon: null, width: 560 }),
  });
  if (!may('put /customers/{externalId}/consents/{purpose}/{channel}')) {
    return null;
  }
  const record = () => {
    const now = new Date().toISOString();
    queries.setQueriesData<Api.ConsentView[]>(
      { predicate: ({ queryKey }) => queryKey[0] === LIST && JSON.stringify(queryKey[2]).includes(`"${externalId}"`) },
      (consents) => consents && withNo(consents, purpose, channel, now),
    );
    withdraw.mutate({ path: { externalId, purpose, channel }, body: { granted: false, source: 'console' } });
  };
  const ask = () =>
    modal.confirm({
      title: t('customer.withdrawTitle', { purpose: words('purpose', purpose), channel: words('channel', channel) }),
      content: t('customer.withdrawHelp'),
      okText: t('customer.withdraw'),
      onOk: record,
    });
  return (
    <Button size="small" onClick={ask}>
      {t('customer.withdraw')}
    </Button>
  );
}
