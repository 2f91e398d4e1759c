import type { Api } from '@rung/client';
import { Alert, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { DataTable } from '../../parts/DataTable';
import { Typography } from '../../parts/Typography';
import { useTierNames } from '../../parts/useTierNames';

/** Examples of who differs: what is stored, and what should be. */
export function Differences({ run }: { run: Api.Reconciliation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const nameOf = useTierNames();
  const examples = run.examples ?? [];
  const log = run.log;
  const said = (standing: Api.ComparedStanding | null, fields: readonly string[]) => {
    if (!standing) {
      return t('policyRuns.nothingFound');
    }
    const facts = {
      tier: nameOf(standing.tier),
      growthValue: format.number(standing.growthValue),
      orders: format.number(standing.orders),
      spend: format.number(standing.spend),
    };
    return fields
      .map((field) => (Object.hasOwn(facts, field) ? facts[field as keyof typeof facts] : `#${standing.fingerprint}`))
      .join(' · ');
  };
  return (
    <Flex vertical gap="middle">
      {log?.why && <Alert type="warning" showIcon title={t('policyRuns.logUnread')} />}
      {log && !log.why && (
        <Typography.Text>
          {t('policyRuns.log', {
            sampled: format.number(log.sampled),
            recounted: format.number(log.recounted),
            differing: format.number(log.differing),
            leftOut: format.number(log.leftOut),
          })}
        </Typography.Text>
      )}
      {examples.length === 0 && !run.differing && (
        <Typography.Text type="secondary">{t('policyRuns.allAgree')}</Typography.Text>
      )}
      {examples.length > 0 && (
        <DataTable<Api.StandingDifference>
          label={t('policyRuns.examples')}
          rowKey={({ kind, customerId }) => `${kind} ${customerId}`}
          size="small"
          atOnce={10}
          dataSource={examples}
          columns={[
            { title: t('policyRuns.customer'), render: (_, { customerId }) => <code>{customerId}</code> },
            { title: t('policyRuns.foundBy'), render: (_, { kind }) => words('comparison', kind) },
            {
              title: t('policyRuns.fields'),
              render: (_, { fields }) => fields.map((field) => <Tag key={field}>{words('standingField', field)}</Tag>),
            },
            { title: t('policyRuns.stored'), render: (_, { stored, fields }) => said(stored, fields) },
            { title: t('policyRuns.recomputed'), render: (_, { recomputed, fields }) => said(recomputed, fields) },
          ]}
        />
      )}
    </Flex>
  );
}
