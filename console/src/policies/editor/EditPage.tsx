import { type Api, ifMatch, isProblem } from '@rung/client';
import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useGet, useSend } from '../../api/queries';
import { Loading } from '../../parts/Loading';
import { PageHead } from '../../parts/PageHead';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { isObject, type Json, type JsonObject } from '../paths';
import { Back } from './Back';
import { draftOf } from './draft';
import { Editor } from './Editor';
import { SaveRefused } from './SaveRefused';
import { forgetDraft } from './storedDraft';
import type { Refused } from './useFaults';
import { useSchema } from './useSchema';

/** Changes a draft. Only the text that was read is replaced. */
export function EditPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const version = Number(useParams().version);
  const schema = useSchema();
  // What is being edited is not exchanged under the editor: what others save meanwhile is told when it is saved.
  const policy = useGet('/policies/{version}', { path: { version } }, { staleTime: Number.POSITIVE_INFINITY });
  const inForce = useGet('/policies/in-force');
  const [refused, setRefused] = useState<Refused>();
  const name = String(version);
  const save = useSend('put', '/policies/{version}', [], {
    onSuccess: () => {
      forgetDraft(name);
      void policy.refetch();
      navigate(`/policies/${version}`);
    },
    onError: (error, { body }) => setRefused({ error, body: body as JsonObject }),
  });
  const { data } = policy;
  const text = data?.policy as Json | undefined;
  const comment = data?.comment ?? '';
  const start = useMemo(
    () => (isObject(text) && schema.data ? draftOf(text, comment, schema.data) : undefined),
    [text, comment, schema.data],
  );
  const base = inForce.data?.policy as Json | undefined;
  const error = policy.error ?? inForce.error ?? schema.error;
  const final = data !== undefined && data.state !== 'DRAFT';
  const reload = () => {
    forgetDraft(name);
    setRefused(undefined);
    void policy.refetch();
  };
  return (
    <>
      <Back version={version} />
      <PageHead title={t('policyEditor.editTitle', { version })} intro={t('policyEditor.editIntro')} />
      {error && <ProblemPanel error={error} onRetry={() => void policy.refetch()} />}
      {!error && !(start && schema.data && isObject(base)) && <Loading />}
      {final && <Alert type="warning" showIcon title={t('policyEditor.final')} />}
      {isProblem(refused?.error, 412) ? (
        <Alert
          type="warning"
          showIcon
          title={t('policyEditor.changedMeanwhile')}
          action={<Button onClick={reload}>{t('policyEditor.reload')}</Button>}
        />
      ) : (
        refused && <SaveRefused refused={refused} />
      )}
      {start && data && !final && schema.data && isObject(base) && (
        <Editor
          key={data.hash}
          name={name}
          start={start}
          base={base}
          schema={schema.data}
          saving={save.isPending}
          refused={refused}
          onSave={(body) =>
            save.mutate({ path: { version }, header: ifMatch(data.hash), body: body as unknown as Api.PolicyDraft })
          }
        />
      )}
    </>
  );
}
