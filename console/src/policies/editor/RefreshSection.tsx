import { Alert, Button, Flex, Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../parts/Card';
import { TierTag } from '../../parts/TierTag';
import { Typography } from '../../parts/Typography';
import { type Json, type JsonObject, listAt, numberAt, textAt, valueAt } from '../paths';
import { nameIn } from '../tierNames';
import { PeriodField } from './choiceFields';
import { useEditing } from './DraftContext';
import { NumberField } from './fields';
import { PlaceFaults } from './PlaceFaults';

/** Which numbers follow the customers by themselves, and how far. */
export function RefreshSection() {
  const { t, i18n } = useTranslation();
  const { document, set, disabled } = useEditing();
  const on = valueAt(document, 'refresh') !== undefined;
  const rails = listAt(document, 'refresh.thresholds');
  const complete = railsOf(document);
  const matches =
    rails.map((rail) => textAt(rail, 'code')).join() === complete.map((rail) => textAt(rail, 'code')).join();
  return (
    <Flex vertical gap="middle">
      <Toggle
        label={t('policyEditor.refreshOn')}
        checked={on}
        disabled={disabled}
        onChange={(next) => set('refresh', next ? { every: 'P1M', thresholds: complete } : undefined)}
      />
      <Typography.Text type="secondary">{t('policyEditor.refreshHelp')}</Typography.Text>
      <PlaceFaults path="refresh" />
      <PlaceFaults path="refresh.thresholds" />
      {on && (
        <>
          <div className="policy-row policy-row-dense">
            <PeriodField path="refresh.every" units={['M', 'W', 'D', 'Y']} />
          </div>
          <Toggle
            label={t('policyEditor.railsOn')}
            checked={rails.length > 0}
            disabled={disabled}
            onChange={(next) => set('refresh.thresholds', next ? complete : undefined)}
          />
          {rails.map((rail, place) => {
            const code = textAt(rail, 'code');
            return (
              <Card
                key={code}
                size="small"
                title={<TierTag tier={{ code, name: nameIn(document, code, i18n.language) ?? code }} />}
              >
                <PlaceFaults path={`refresh.thresholds[${place}]`} />
                <div className="policy-row policy-row-dense">
                  <NumberField path={`refresh.thresholds[${place}].share`} unit="%" />
                  <NumberField path={`refresh.thresholds[${place}].lowest`} />
                  <NumberField path={`refresh.thresholds[${place}].highest`} />
                  <NumberField path={`refresh.thresholds[${place}].move`} unit="%" />
                </div>
              </Card>
            );
          })}
          {rails.length > 0 && !matches && (
            <Alert
              type="warning"
              showIcon
              title={t('policyEditor.railsDiffer')}
              action={
                <Button size="small" disabled={disabled} onClick={() => set('refresh.thresholds', complete)}>
                  {t('policyEditor.railsComplete')}
                </Button>
              }
            />
          )}
        </>
      )}
    </Flex>
  );
}

function Toggle(props: { label: string; checked: boolean; disabled: boolean; onChange: (on: boolean) => void }) {
  const id = useId();
  return (
    <Flex gap="small" align="center">
      <Switch id={id} checked={props.checked} disabled={props.disabled} onChange={props.onChange} />
      <label htmlFor={id}>{props.label}</label>
    </Flex>
  );
}

/** One for every tier but the lowest: those there are; for others half of the share below, and a fifth of room. */
export function railsOf(document: JsonObject): Json[] {
  const there = new Map(listAt(document, 'refresh.thresholds').map((rail) => [textAt(rail, 'code'), rail]));
  return listAt(document, 'ladder')
    .slice(1)
    .map((tier, place) => {
      const code = textAt(tier, 'code');
      const enter = numberAt(tier, 'enter') ?? 0;
      const share = Number((0.4 / 2 ** place).toPrecision(2));
      return (
        there.get(code) ?? {
          code,
          share,
          lowest: Math.max(1, Math.round(enter * 0.8)),
          highest: Math.max(1, Math.round(enter * 1.2)),
          move: 0.1,
        }
      );
    });
}
