import type { Api } from '@rung/client';
import { Descriptions, Flex } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { DataTable } from '../../parts/DataTable';
import { scrolledByKeys } from '../../parts/scrolledByKeys';
import { Typography } from '../../parts/Typography';
import { ordered, pretty } from '../editor/pretty';
import { useSchema } from '../editor/useSchema';
import { useFieldNames } from '../fieldNames';
import { LadderStrip } from '../LadderStrip';
import { isObject, type Json, type JsonObject, listAt, numberAt, textAt, valueAt } from '../paths';
import { nameIn } from '../tierNames';
import { useValueWords } from '../valueWords';

const FACTS = [
  'cycle.kind',
  'cycle.length',
  'cycle.warning',
  'cycle.grace',
  'cycle.down',
  'transition',
  'caps.perOrder',
  'caps.perDay',
  'caps.perCategory',
  'rfm.recencyDays',
  'rfm.orders',
  'rfm.spend',
  'rfm.high',
  'valueLevels.high',
  'valueLevels.middle',
  'refresh.every',
];

/** A version's rules in words, and its text as it is. */
export function RulesTab({ policy }: { policy: Api.PolicyView }) {
  const { t, i18n } = useTranslation();
  const document = policy.policy as Json;
  const nameOf = useFieldNames(document);
  const inWords = useValueWords();
  const schema = useSchema();
  const text = pretty(ordered(document, schema.data));
  const place = useRef<HTMLPreElement>(null);
  const label = t('policyEditor.json');
  useEffect(() => scrolledByKeys(place.current, label), [label]);
  const tiers = listAt(document, 'ladder').map((tier) => {
    const code = textAt(tier, 'code');
    return {
      code,
      name: nameIn(document, code, i18n.language) ?? code,
      enter: numberAt(tier, 'enter') ?? 0,
      keep: numberAt(tier, 'keep') ?? 0,
    };
  });
  return (
    <Flex vertical gap="middle">
      <Card title={t('policyEditor.ladder')}>
        <LadderStrip
          tiers={tiers}
          measure={textAt(document, 'measure')}
          windowDays={numberAt(document, 'windowDays') ?? 0}
        />
      </Card>
      <Card title={t('policyEditor.components')} className="table-card">
        <Components document={document} />
      </Card>
      <Card title={t('policyVersion.others')}>
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={FACTS.filter((path) => valueAt(document, path) !== undefined).map((path) => ({
            key: path,
            label: nameOf(path),
            children: inWords(path, valueAt(document, path)),
          }))}
        />
      </Card>
      <Card title={t('policyEditor.json')}>
        <Typography.Paragraph copyable={{ text }}>
          {t('policyVersion.hashOf', { hash: policy.hash.slice(0, 16) })}
        </Typography.Paragraph>
        <pre ref={place} className="policy-text">
          {text}
        </pre>
      </Card>
    </Flex>
  );
}

function Components({ document }: { document: Json }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <DataTable<JsonObject>
      label={t('policyEditor.components')}
      rowKey={(row) => textAt(row, 'code')}
      size="small"
      dataSource={listAt(document, 'components').filter(isObject)}
      columns={[
        { title: t('standing.component'), render: (_, row) => words('component', textAt(row, 'code')) },
        { title: t('policyEditor.feature'), render: (_, row) => words('component', textAt(row, 'feature')) },
        { title: t('policyEditor.transform'), render: (_, row) => words('transform', textAt(row, 'transform')) },
        {
          title: t('policyEditor.weight'),
          align: 'right',
          render: (_, row) => format.number(numberAt(row, 'weight') ?? 0),
        },
        { title: t('standing.cap'), align: 'right', render: (_, row) => format.number(numberAt(row, 'cap') ?? 0) },
      ]}
    />
  );
}
