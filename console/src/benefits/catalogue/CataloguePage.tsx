import { PlusOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { Button, Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { useMay } from '../../identity/roles';
import { Card } from '../../parts/Card';
import { Loading } from '../../parts/Loading';
import { later } from '../../parts/later';
import { PageHead } from '../../parts/PageHead';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { WhoCan } from '../../parts/WhoCan';
import { BenefitNav } from '../BenefitNav';
import { useCatalogue } from '../useCatalogue';
import { BenefitTable } from './BenefitTable';
import { KINDS } from './kinds';

const BenefitForm = later(async () => (await import('./BenefitForm')).BenefitForm, null);

const ALL = 'all';

/** All that a package can give, by kind. */
export function CataloguePage() {
  const { t } = useTranslation();
  const words = useWords();
  const may = useMay();
  const [address, setAddress] = useSearchParams();
  const [edited, setEdited] = useState<Api.BenefitView | 'new'>();
  const { data, error, refetch } = useCatalogue();
  const kind = KINDS.find((one) => one === address.get('kind'));
  const rows = KINDS.flatMap((one) =>
    (data ?? []).filter(({ content }) => content.kind === one && (kind === undefined || kind === one)),
  );
  return (
    <>
      <PageHead title={t('benefits.catalogue')} intro={t('benefits.catalogueIntro')}>
        {may('post /benefits') ? (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
            {t('benefits.add')}
          </Button>
        ) : (
          <WhoCan operation="post /benefits" what={t('benefits.adding')} />
        )}
      </PageHead>
      <BenefitNav />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <Flex className="toolbar">
            <Select
              className="filter"
              aria-label={t('benefits.filter')}
              value={kind ?? ALL}
              onChange={(chosen) => setAddress(chosen === ALL ? {} : { kind: chosen })}
              options={[
                { value: ALL, label: t('benefits.allKinds') },
                ...KINDS.map((one) => ({ value: one, label: words('benefitKind', one) })),
              ]}
            />
          </Flex>
          <BenefitTable
            rows={rows}
            empty={data.length === 0 ? t('benefits.noBenefits') : t('benefits.noneOfKind')}
            onEdit={setEdited}
          />
        </Card>
      )}
      {edited && <BenefitForm benefit={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}
