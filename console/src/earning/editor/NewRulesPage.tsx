import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useGet, useSend } from '../../api/queries';
import { Loading } from '../../parts/Loading';
import { later } from '../../parts/later';
import { PageHead } from '../../parts/PageHead';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { BackLink } from '../../parts/version/BackLink';
import { enteredOf } from '../ruleForm';

const RulesEditor = later(async () => (await import('./RulesEditor')).RulesEditor);

/** New rules begin as another version, as the ones that count where people wrote them, else as the installation's file. */
export function NewRulesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const from = Number(address.get('from') ?? '') || undefined;
  const now = useGet('/earning-rules');
  const ladder = useGet('/ladder', {}, { staleTime: 60_000 });
  const written = useGet('/earning-rules/versions', { query: { limit: 100 } });
  const chosen = useGet(
    '/earning-rules/versions/{version}',
    { path: { version: from ?? 0 } },
    { enabled: from !== undefined },
  );
  const save = useSend('post', '/earning-rules/versions', ['/earning-rules'], {
    onSuccess: ({ version }) => void navigate(`/points/rules/${version}`),
  });
  const error = now.error ?? ladder.error ?? written.error ?? chosen.error;
  const source =
    from === undefined
      ? (written.data?.items.find(({ version, state }) => state === 'PUBLISHED' && version === now.data?.version) ??
        now.data)
      : chosen.data;
  const isThere = source !== undefined && written.data !== undefined && ladder.data !== undefined;
  return (
    <>
      <BackLink to="/points/rules">{t('earning.back')}</BackLink>
      <PageHead
        title={t('earning.newTitle')}
        intro={source ? t('earning.newIntro', { version: source.version }) : ''}
      />
      {error && <ProblemPanel error={error} onRetry={() => void Promise.all([now.refetch(), ladder.refetch()])} />}
      {!isThere && !error && <Loading />}
      {isThere && (
        <RulesEditor
          start={{
            ...enteredOf(
              source,
              ladder.data.tiers.map(({ code }) => code),
            ),
            comment: '',
          }}
          currency={now.data?.currency ?? 'CNY'}
          sending={save}
          onSave={(body, onError) => save.mutate({ body }, { onError })}
        />
      )}
    </>
  );
}
