import type { Api } from '@rung/client';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSend } from '../../api/queries';
import { useMay } from '../../identity/roles';
import { App } from '../../parts/App';
import { ProblemPanel } from '../../parts/ProblemPanel';

/** An earlier text comes back as a new draft: it goes the same way as any other. */
export function Restore({ policy }: { policy: Api.PolicyView }) {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const { version } = policy;
  const restore = useSend('post', '/policies/{version}/restoration', ['/policies'], {
    onSuccess: ({ version: draft }) => navigate(`/policies/${draft}`),
  });
  if (!may('post /policies/{version}/restoration')) {
    return null;
  }
  const ask = () =>
    modal.confirm({
      title: t('policyVersion.restoreTitle', { version }),
      content: t('policyVersion.restoreHelp'),
      okText: t('policyVersion.restore'),
      onOk: () => restore.mutate({ path: { version } }),
    });
  return (
    <>
      <Button type="primary" loading={restore.isPending} onClick={ask}>
        {t('policyVersion.restore')}
      </Button>
      {restore.error && <ProblemPanel error={restore.error} />}
    </>
  );
}
