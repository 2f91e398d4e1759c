import { InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { Faults } from './RuleBuilder';
import { EVENTS, keyOf, newCondition, type RuleDraft, SUBJECTS } from './ruleTree';
import { useGroupWords } from './useGroupWords';

interface ConditionProps {
  condition: RuleDraft;
  onChange: (condition: RuleDraft) => void;
  faults: readonly string[];
}

/** What is looked at, and what it must be. */
export function Condition({ condition, onChange, faults }: ConditionProps) {
  const { t } = useTranslation();
  const words = useGroupWords();
  return (
    <>
      <Select
        aria-label={t('groups.subject')}
        className="rule-subject"
        showSearch={{ optionFilterProp: 'label' }}
        value={keyOf(condition)}
        options={SUBJECTS.map((subject) => ({ value: keyOf(subject), label: words.subject(subject) }))}
        onChange={(key) => onChange(newCondition(key))}
      />
      <Wanted condition={condition} onChange={onChange} />
      <Faults texts={faults} />
    </>
  );
}

function Wanted({ condition, onChange }: Omit<ConditionProps, 'faults'>) {
  const { t } = useTranslation();
  const words = useGroupWords();
  switch (condition.kind) {
    case 'one-of':
      return (
        <Select
          aria-label={t('groups.values')}
          className="rule-values"
          mode={words.choices(condition.of).length > 0 ? 'multiple' : 'tags'}
          placeholder={t('groups.values')}
          value={condition.values ?? []}
          options={words.choices(condition.of)}
          onChange={(values) => onChange({ ...condition, values })}
        />
      );
    case 'done':
      return (
        <>
          <Select
            aria-label={t('groups.event')}
            className="rule-subject"
            value={condition.of ?? null}
            options={EVENTS.map((value) => ({ value, label: words.event(value) }))}
            onChange={(of) => onChange({ ...condition, of: of ?? 'visit' })}
          />
          <InputNumber
            aria-label={t('groups.days')}
            min={1}
            max={366}
            precision={0}
            suffix={t('groups.daysUnit')}
            value={condition.days ?? null}
            onChange={(days) => onChange({ ...condition, days })}
          />
          <Bounds condition={condition} onChange={onChange} />
        </>
      );
    case 'between':
      return <Bounds condition={condition} onChange={onChange} />;
    case 'member-of':
      return <OtherGroup condition={condition} onChange={onChange} />;
    case 'all':
    case 'any':
    case 'not':
      return null;
  }
}

function Bounds({ condition, onChange }: Omit<ConditionProps, 'faults'>) {
  const { t } = useTranslation();
  return (
    <>
      <InputNumber
        aria-label={t('groups.atLeast')}
        placeholder={t('groups.atLeast')}
        min={0}
        precision={0}
        value={condition.atLeast ?? null}
        onChange={(atLeast) => onChange({ ...condition, atLeast })}
      />
      <InputNumber
        aria-label={t('groups.atMost')}
        placeholder={t('groups.atMost')}
        min={0}
        precision={0}
        value={condition.atMost ?? null}
        onChange={(atMost) => onChange({ ...condition, atMost })}
      />
    </>
  );
}

function OtherGroup({ condition, onChange }: Omit<ConditionProps, 'faults'>) {
  const { t } = useTranslation();
  const { data } = useGet('/groups');
  return (
    <Select
      aria-label={t('groups.group')}
      className="rule-values"
      value={condition.group ?? null}
      options={(data?.groups ?? []).map(({ groupId, name }) => ({ value: groupId, label: name }))}
      onChange={(group) => onChange(group ? { kind: 'member-of', group } : { kind: 'member-of' })}
    />
  );
}
