import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '../../parts/Card';
import { TierTag } from '../../parts/TierTag';
import { Typography } from '../../parts/Typography';
import { isObject, type Json, listAt, numberAt, textAt, valueAt } from '../paths';
import { nameIn } from '../tierNames';
import { BenefitsField } from './BenefitsField';
import { nodeOf, useEditing } from './DraftContext';
import { NumberField, TextField } from './fields';
import { PlaceFaults } from './PlaceFaults';

/** From the lowest tier to the highest. A tier that customers hold stays: only new ones can be taken away again. */
export function LadderSection() {
  const { t, i18n } = useTranslation();
  const { document, base, schema, set, disabled } = useEditing();
  const tiers = listAt(document, 'ladder');
  const languages = languagesOf(tiers);
  const held = listAt(base, 'ladder').map((tier) => textAt(tier, 'code'));
  const insert = (place: number) =>
    set('ladder', tiers.toSpliced(place, 0, between(tiers[place - 1], tiers[place], languages)));
  return (
    <Flex vertical gap="middle">
      <Typography.Text type="secondary">{t('policyEditor.ladderHelp')}</Typography.Text>
      <PlaceFaults path="ladder" />
      {tiers.map((tier, place) => {
        const code = textAt(tier, 'code');
        const name = nameIn(document, code, i18n.language) ?? (code || t('policyEditor.newTier'));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the code is being typed
          <Card key={place} size="small" role="group" aria-label={name} title={<TierTag tier={{ code, name }} />}>
            <PlaceFaults path={`ladder[${place}]`} />
            <div className="policy-row policy-row-dense">
              <TextField path={`ladder[${place}].code`} />
              {languages.map((language) => (
                <TextField key={language} path={`ladder[${place}].names.${language}`} />
              ))}
              <NumberField path={`ladder[${place}].enter`} />
              <NumberField path={`ladder[${place}].keep`} />
            </div>
            {nodeOf(schema, 'ladder.benefits') && (
              <BenefitsField path={`ladder[${place}].benefits`} languages={languages} />
            )}
            <Flex gap="small" wrap>
              <Button
                size="small"
                icon={<PlusOutlined aria-hidden />}
                disabled={disabled}
                onClick={() => insert(place + 1)}
              >
                {t('policyEditor.addTier')}
              </Button>
              {!held.includes(code) && (
                <Button
                  size="small"
                  danger
                  icon={<DeleteOutlined aria-hidden />}
                  disabled={disabled}
                  onClick={() => set('ladder', tiers.toSpliced(place, 1))}
                >
                  {t('policyEditor.removeTier')}
                </Button>
              )}
            </Flex>
          </Card>
        );
      })}
    </Flex>
  );
}

/** All tiers have names in the same languages. */
function languagesOf(tiers: Json[]): string[] {
  const found = new Set(
    tiers.flatMap((tier) => {
      const names = valueAt(tier, 'names');
      return isObject(names) ? Object.keys(names) : [];
    }),
  );
  return found.size > 0 ? [...found].sort((one, other) => rank(one) - rank(other)) : [...FIRST];
}

const FIRST = ['zh-CN', 'en'];

function rank(language: string): number {
  return FIRST.includes(language) ? FIRST.indexOf(language) : FIRST.length;
}

/** A new tier half way between its neighbours, or half as far again as the highest. */
function between(below: Json | undefined, above: Json | undefined, languages: string[]): Json {
  const middle = (field: string) => {
    const low = numberAt(below, field) ?? 0;
    const high = numberAt(above, field) ?? low * 2;
    return Math.round((low + high) / 2);
  };
  const names = Object.fromEntries(languages.map((language) => [language, '']));
  return { code: '', enter: middle('enter'), keep: middle('keep'), names };
}
