import type { Api } from '@rung/client';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/words';
import { App } from '../../parts/App';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useStatus } from './useStatus';

/** Ends a restriction: the customer has the status again that they have otherwise. */
export function LiftRestriction({ externalId, status }: { externalId: string; status: Api.MemberStatusView }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const words = useWords();
  const change = useStatus();
  const { enrolled } = status;
  const ask = () =>
    modal.confirm({
      title:
        status.status === 'frozen'
          ? t('membership.unfreezeTitle', { id: externalId })
          : t('membership.letInTitle', { id: externalId }),
      content: t('membership.liftHelp', { status: words('memberStatus', enrolled) }),
      okText: t('membership.lift'),
      onOk: () =>
        change.mutate(
          { path: { externalId }, body: { status: enrolled, lift: true } },
          { onSuccess: () => void message.success(t('membership.lifted')) },
        ),
    });
  return (
    <>
      <Button loading={change.isPending} onClick={ask}>
        {t('membership.lift')}
      </Button>
      {change.error && <ProblemPanel error={change.error} />}
    </>
  );
}
