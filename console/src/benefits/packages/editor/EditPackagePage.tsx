import { ifMatch, isProblem } from '@rung/client';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useGet, useSend } from '../../../api/queries';
import { Loading } from '../../../parts/Loading';
import { PageHead } from '../../../parts/PageHead';
import { ProblemPanel } from '../../../parts/ProblemPanel';
import { PackageBack } from '../PackageBack';
import { PackageEditor } from './PackageEditor';

/** Changes a draft. Only the text that was read is replaced. */
export function EditPackagePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const version = Number(useParams().version);
  // What is being edited is not exchanged under the editor: what others save meanwhile is told when it is saved.
  const { data, error, refetch } = useGet(
    '/benefit-packages/{version}',
    { path: { version } },
    { enabled: Number.isInteger(version), staleTime: Number.POSITIVE_INFINITY },
  );
  const save = useSend('put', '/benefit-packages/{version}', [], {
    onSuccess: () => {
      for (const path of ['/benefit-packages', '/benefit-packages/{version}']) {
        void queries.invalidateQueries({ queryKey: [path] });
      }
      navigate(`/benefits/packages/${version}`);
    },
  });
  const changed = isProblem(save.error, 412);
  const reload = () => {
    save.reset();
    void refetch();
  };
  return (
    <>
      <PackageBack />
      <PageHead title={t('benefits.editPackage', { version })} />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.state !== 'DRAFT' && <Alert type="warning" showIcon title={t('benefits.final')} />}
      {changed && (
        <Alert
          type="warning"
          showIcon
          className="package-part"
          title={t('versions.changedMeanwhile')}
          action={<Button onClick={reload}>{t('benefits.reload')}</Button>}
        />
      )}
      {data?.state === 'DRAFT' && (
        <PackageEditor
          key={data.hash}
          start={data.tiers}
          comment={data.comment}
          saving={save.isPending}
          error={changed ? null : save.error}
          sent={save.variables?.body}
          onSave={(body) => save.mutate({ path: { version }, header: ifMatch(data.hash), body })}
        />
      )}
    </>
  );
}
