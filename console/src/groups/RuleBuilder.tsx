import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Condition } from './Condition';
import { asList, isList, newCondition, ofKind, type RuleDraft, replaced, withMore, without } from './ruleTree';
import { kindsIn } from './useGroupWords';

interface BuilderProps {
  rule: RuleDraft;
  onChange: (rule: RuleDraft) => void;
  /** What the service says of parts of it, by field: `rule.rules[0].values`. */
  faults: Readonly<Record<string, string>>;
  /** Where it stands: `rule`, `rule.rules[0]`. */
  field?: string;
}

/** A list of conditions and of lists. */
export function RuleBuilder({ rule, onChange, faults, field = 'rule' }: BuilderProps) {
  const { t } = useTranslation();
  const kinds = kindsIn(t);
  const list = asList(rule);
  const parts = list.rules ?? [];
  const isFull = list.kind === 'not' && parts.length > 0;
  return (
    <Flex vertical gap="small" className="rule-list" role="group" aria-label={kinds[kindOf(list)]}>
      <Select
        aria-label={t('groups.kind')}
        className="rule-subject"
        value={kindOf(list)}
        options={(['all', 'any', 'not'] as const).map((value) => ({ value, label: kinds[value] }))}
        onChange={(kind) => onChange(ofKind(list, kind))}
      />
      {parts.map((part, at) => {
        const place = `${field}.rules[${at}]`;
        const change = (next: RuleDraft) => onChange(replaced(list, at, next));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by nothing but its place
          <div key={at} className="rule-row">
            {isList(part) ? (
              <RuleBuilder rule={part} onChange={change} faults={faults} field={place} />
            ) : (
              <Condition condition={part} onChange={change} faults={faultsAt(faults, place)} />
            )}
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('groups.removePart', { number: at + 1 })}
              onClick={() => onChange(without(list, at))}
            />
          </div>
        );
      })}
      <Faults texts={faultsAt(faults, field, true)} />
      <Flex gap="small">
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          disabled={isFull}
          onClick={() => onChange(withMore(list, newCondition()))}
        >
          {t('groups.addCondition')}
        </Button>
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          disabled={isFull}
          onClick={() => onChange(withMore(list, { kind: 'any', rules: [newCondition()] }))}
        >
          {t('groups.addList')}
        </Button>
      </Flex>
    </Flex>
  );
}

function kindOf({ kind }: RuleDraft): 'all' | 'any' | 'not' {
  return kind === 'any' || kind === 'not' ? kind : 'all';
}

export function Faults({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => (
    <span key={text} role="alert" className="ant-form-item-explain-error">
      {text}
    </span>
  ));
}

/** @param own whether what stands further inside is left out */
function faultsAt(faults: Readonly<Record<string, string>>, place: string, own = false): string[] {
  return Object.entries(faults)
    .filter(
      ([field]) => field === place || (field.startsWith(`${place}.`) && !(own && field.includes('[', place.length))),
    )
    .map(([, text]) => text);
}
