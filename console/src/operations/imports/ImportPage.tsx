import type { Api } from '@rung/client';
import { Alert, Button, Flex, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useGet, useSend } from '../../api/queries';
import { App } from '../../parts/App';
import { Card } from '../../parts/Card';
import { Loading } from '../../parts/Loading';
import { later } from '../../parts/later';
import { PageHead } from '../../parts/PageHead';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Steps } from '../../parts/Steps';
import { OperationNav } from '../OperationNav';
import { ImportCounts } from './ImportCounts';
import { ImportState } from './ImportState';
import { UploadCard } from './UploadCard';

const MappingCard = later(async () => (await import('./MappingCard')).MappingCard);

const TRYING = 2;

const STEPS: Record<Api.FileImportView['state'], number> = {
  uploading: 0,
  uploaded: 1,
  checking: TRYING,
  checked: TRYING,
  running: 3,
  done: 4,
  failed: 3,
  cancelled: 0,
};

/** One that failed before its dry run had ended is still at it. */
const hasFailedToTry = ({ state, dryRun }: Api.FileImportView) => state === 'failed' && !dryRun;

const isAtWork = (state?: string) => state === 'checking' || state === 'running';

/** One import, step by step. While it works the page looks again every second. */
export function ImportPage() {
  const { importId = '' } = useParams();
  const { data, error, refetch } = useGet(
    '/imports/{importId}',
    { path: { importId } },
    { refetchInterval: ({ state }) => isAtWork(state.data?.state) && 1000 },
  );
  if (error) {
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  return data ? <Wizard one={data} /> : <Loading />;
}

function Wizard({ one }: { one: Api.FileImportView }) {
  const { t } = useTranslation();
  const { state, dryRun, counts } = one;
  const failedToTry = hasFailedToTry(one);
  const maps = state === 'uploaded' || state === 'checked' || failedToTry;
  return (
    <>
      <PageHead title={one.name} intro={t('operations.imports.oneIntro')}>
        <Acts one={one} />
      </PageHead>
      <OperationNav />
      <Flex vertical gap="middle">
        <Card extra={<ImportState state={state} />} title={t('operations.imports.state')}>
          <Steps
            current={failedToTry ? TRYING : STEPS[state]}
            items={[
              { title: t('operations.imports.stepUpload') },
              { title: t('operations.imports.stepMap') },
              { title: t('operations.imports.stepTry') },
              { title: t('operations.imports.stepRun') },
            ]}
          />
          {isAtWork(state) && (
            <Progress percent={one.percent} status="active" aria-label={t('operations.imports.progress')} />
          )}
        </Card>
        {state === 'uploading' && <UploadCard one={one} />}
        {state === 'checked' && dryRun && (
          <ImportCounts one={one} counts={dryRun} title={t('operations.imports.wouldChange')} />
        )}
        {(state === 'running' || state === 'done' || state === 'failed') && counts && (
          <ImportCounts
            one={one}
            counts={counts}
            title={failedToTry ? t('operations.imports.wouldChange') : t('operations.imports.hasChanged')}
          />
        )}
        {maps && <MappingCard key={one.importId} one={one} />}
        {state === 'failed' && (
          <Alert
            type="warning"
            showIcon
            title={failedToTry ? t('operations.imports.failedDryRunHelp') : t('operations.imports.failedHelp')}
          />
        )}
        {!one.hasContent && <Alert type="info" showIcon title={t('operations.imports.gone')} />}
      </Flex>
    </>
  );
}

function Acts({ one }: { one: Api.FileImportView }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const path = { importId: one.importId };
  const run = useSend('post', '/imports/{importId}/run', ['/imports']);
  const cancel = useSend('post', '/imports/{importId}/cancellation', ['/imports']);
  const hasEnded = one.state === 'done' || one.state === 'cancelled';
  const goesOn = one.state === 'failed' && one.dryRun !== null;
  const error = run.error ?? cancel.error;
  const askToRun = () =>
    modal.confirm({
      title: t('operations.imports.runTitle'),
      content: t('operations.imports.runHelp'),
      okText: t('operations.imports.run'),
      onOk: () => run.mutate({ path }),
    });
  const askToCancel = () =>
    modal.confirm({
      title: t('operations.imports.cancelTitle'),
      content: t('operations.imports.cancelHelp'),
      okText: t('operations.imports.cancel'),
      okButtonProps: { danger: true },
      onOk: () => cancel.mutate({ path }),
    });
  return (
    <Flex vertical gap="small" align="end">
      <Flex wrap gap="small">
        {!hasEnded && (
          <Button danger loading={cancel.isPending} onClick={askToCancel}>
            {t('operations.imports.cancel')}
          </Button>
        )}
        {goesOn && (
          <Button type="primary" loading={run.isPending} onClick={() => run.mutate({ path })}>
            {t('operations.imports.goOn')}
          </Button>
        )}
        {one.state === 'checked' && (
          <Button type="primary" loading={run.isPending} onClick={askToRun}>
            {t('operations.imports.run')}
          </Button>
        )}
      </Flex>
      {error && <ProblemPanel error={error} />}
    </Flex>
  );
}
