import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useGet, useSend } from '../../../api/queries';
import { Loading } from '../../../parts/Loading';
import { PageHead } from '../../../parts/PageHead';
import { ProblemPanel } from '../../../parts/ProblemPanel';
import { PackageBack } from '../PackageBack';
import { usePackages } from '../usePackages';
import { PackageEditor } from './PackageEditor';

/** A new package begins as the one in force, or as another version; the first begins empty. */
export function NewPackagePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const from = Number(address.get('from') ?? '') || undefined;
  const packages = usePackages();
  const chosen = useGet(
    '/benefit-packages/{version}',
    { path: { version: from ?? 0 } },
    { enabled: from !== undefined },
  );
  const save = useSend('post', '/benefit-packages', ['/benefit-packages'], {
    onSuccess: ({ version }) => void navigate(`/benefits/packages/${version}`),
  });
  const source = from === undefined ? packages.inForce : chosen.data;
  const error = from === undefined ? packages.error : chosen.error;
  const isThere = from === undefined ? packages.packages !== undefined : chosen.data !== undefined;
  const intro = () => {
    if (!source) {
      return isThere ? t('benefits.newFirst') : '';
    }
    return from === undefined
      ? t('benefits.newIntro', { version: source.version })
      : t('benefits.newFrom', { version: source.version });
  };
  return (
    <>
      <PackageBack />
      <PageHead title={t('benefits.newTitle')} intro={intro()} />
      {error && <ProblemPanel error={error} onRetry={() => void packages.refetch()} />}
      {!isThere && !error && <Loading />}
      {isThere && (
        <PackageEditor
          start={source?.tiers ?? []}
          comment=""
          saving={save.isPending}
          error={save.error}
          sent={save.variables?.body}
          onSave={(body) => save.mutate({ body })}
        />
      )}
    </>
  );
}
