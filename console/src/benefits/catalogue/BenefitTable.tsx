import type { Api } from '@rung/client';
import { Button, Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { useMay } from '../../identity/roles';
import { Chip } from '../../parts/Chip';
import { DataTable } from '../../parts/DataTable';
import { useBenefitWords } from '../useBenefitWords';
import { Retire } from './Retire';

export function BenefitTable(props: {
  rows: Api.BenefitView[];
  empty: string;
  onEdit: (benefit: Api.BenefitView) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const may = useMay();
  const { name, terms, quota } = useBenefitWords();
  const { rows, empty, onEdit } = props;
  return (
    <DataTable<Api.BenefitView>
      label={t('benefits.catalogue')}
      rowKey="code"
      size="middle"
      dataSource={rows}
      locale={{ emptyText: <Empty description={empty} /> }}
      columns={[
        {
          title: t('benefits.benefit'),
          render: (_, benefit) => (
            <Flex vertical className="reason-cell">
              <strong>{name(benefit)}</strong>
              <small className="soft">
                <code>{benefit.code}</code>
                <br />
                {t('benefits.writtenBy', { version: benefit.version, person: benefit.author })}
                <br />
                {format.instant(benefit.writtenAt)}
              </small>
            </Flex>
          ),
        },
        {
          title: t('benefits.terms'),
          render: (_, { content }) => (
            <span className="benefit-terms">
              <strong>{words('benefitKind', content.kind)}</strong>
              <br />
              {terms(content)}
            </span>
          ),
        },
        {
          title: t('benefits.quota'),
          render: (_, { content }) => (
            <Flex vertical>
              <span>{quota(content)}</span>
              <small className="soft">{words('leavingRule', content.onLeaving)}</small>
            </Flex>
          ),
        },
        { title: t('benefits.cost'), align: 'right', render: (_, { content }) => format.money(content.cost) },
        {
          title: t('benefits.state'),
          render: (_, benefit) =>
            benefit.retiredAt ? (
              <Flex vertical align="start">
                <Chip tone="plain">{t('benefits.retired')}</Chip>
                <small className="soft">{format.instant(benefit.retiredAt)}</small>
              </Flex>
            ) : (
              <Flex wrap gap="small" align="center" className="benefit-state">
                <Chip tone="good">{t('benefits.inUse')}</Chip>
                {may('put /benefits/{code}') && (
                  <Button
                    size="small"
                    aria-label={t('benefits.editOf', { benefit: name(benefit) })}
                    onClick={() => onEdit(benefit)}
                  >
                    {t('benefits.edit')}
                  </Button>
                )}
                <Retire benefit={benefit} name={name(benefit)} />
              </Flex>
            ),
        },
      ]}
    />
  );
}
