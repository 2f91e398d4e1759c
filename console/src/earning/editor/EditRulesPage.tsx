import { ifMatch, isProblem } from '@rung/client';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useGet, useSend } from '../../api/queries';
import { Loading } from '../../parts/Loading';
import { later } from '../../parts/later';
import { PageHead } from '../../parts/PageHead';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { BackLink } from '../../parts/version/BackLink';
import { enteredOf } from '../ruleForm';

const RulesEditor = later(async () => (await import('./RulesEditor')).RulesEditor);

/** Changes a draft. Only the text that was read is replaced. */
export function EditRulesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const version = Number(useParams().version);
  // What is being edited is not exchanged under the editor: what others save meanwhile is told when it is saved.
  const { data, error, refetch } = useGet(
    '/earning-rules/versions/{version}',
    { path: { version } },
    { enabled: Number.isInteger(version), staleTime: Number.POSITIVE_INFINITY },
  );
  const now = useGet('/earning-rules');
  const ladder = useGet('/ladder', {}, { staleTime: 60_000 });
  const save = useSend('put', '/earning-rules/versions/{version}', [], {
    onSuccess: () => void navigate(`/points/rules/${version}`),
  });
  const changed = isProblem(save.error, 412);
  const failure = error ?? ladder.error;
  return (
    <>
      <BackLink to={`/points/rules/${version}`}>{t('earning.backTo', { version })}</BackLink>
      <PageHead title={t('earning.editTitle', { version })} />
      {failure && <ProblemPanel error={failure} onRetry={() => void refetch()} />}
      {!data && !failure && <Loading />}
      {data && data.state !== 'DRAFT' && <Alert type="warning" showIcon title={t('earning.final')} />}
      {changed && (
        <Alert
          type="warning"
          showIcon
          className="package-part"
          title={t('versions.changedMeanwhile')}
          action={
            <Button
              onClick={() => {
                save.reset();
                void refetch();
              }}
            >
              {t('earning.reload')}
            </Button>
          }
        />
      )}
      {data?.state === 'DRAFT' && ladder.data && (
        <RulesEditor
          key={data.hash}
          start={enteredOf(
            data,
            ladder.data.tiers.map(({ code }) => code),
          )}
          currency={now.data?.currency ?? 'CNY'}
          sending={changed ? { isPending: false, error: null } : save}
          onSave={(body, onError) => save.mutate({ path: { version }, header: ifMatch(data.hash), body }, { onError })}
        />
      )}
    </>
  );
}
