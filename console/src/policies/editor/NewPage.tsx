import type { Api } from '@rung/client';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
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

/** A new draft begins as the policy in force, or as another version. */
export function NewPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const from = Number(address.get('from') ?? '') || undefined;
  const schema = useSchema();
  const inForce = useGet('/policies/in-force');
  const chosen = useGet('/policies/{version}', { path: { version: from ?? 0 } }, { enabled: from !== undefined });
  const source = from === undefined ? inForce : chosen;
  const [refused, setRefused] = useState<Refused>();
  const name = `new-${from ?? ''}`;
  const save = useSend('post', '/policies', ['/policies'], {
    onSuccess: ({ version }) => {
      forgetDraft(name);
      navigate(`/policies/${version}`);
    },
    onError: (error, { body }) => setRefused({ error, body: body as JsonObject }),
  });
  const text = source.data?.policy as Json | undefined;
  const start = useMemo(
    () => (isObject(text) && schema.data ? draftOf(text, '', schema.data) : undefined),
    [text, schema.data],
  );
  const error = source.error ?? inForce.error ?? schema.error;
  const base = inForce.data?.policy as Json | undefined;
  return (
    <>
      <Back />
      <PageHead
        title={t('policyEditor.newTitle')}
        intro={source.data ? t('policyEditor.newIntro', { version: source.data.version }) : ''}
      />
      {error && <ProblemPanel error={error} onRetry={() => void source.refetch()} />}
      {!error && !(start && schema.data && isObject(base)) && <Loading />}
      {refused && <SaveRefused refused={refused} />}
      {start && schema.data && isObject(base) && (
        <Editor
          name={name}
          start={start}
          base={base}
          schema={schema.data}
          saving={save.isPending}
          refused={refused}
          onSave={(body) => save.mutate({ body: body as unknown as Api.PolicyDraft })}
        />
      )}
    </>
  );
}
