import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/words';
import { Typography } from '../../parts/Typography';
import { listAt, textAt } from '../paths';
import { useEditing } from './DraftContext';

/** What a tier gives, in words: customers read it in their language. */
export function BenefitsField({ path, languages }: { path: string; languages: readonly string[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const { document, faults, set, disabled } = useEditing();
  const benefits = listAt(document, path);
  const wrong = [...faults].filter(([at]) => at.startsWith(path)).flatMap(([, reasons]) => reasons);
  const empty = Object.fromEntries(languages.map((language) => [language, '']));
  return (
    <Flex vertical gap="small" className="benefits">
      <Typography.Text>{words('policyField', 'ladder_benefits')}</Typography.Text>
      {benefits.map((benefit, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same while they are typed
        <Flex key={place} gap="small">
          {languages.map((language) => (
            <Input
              key={language}
              disabled={disabled}
              aria-label={words('policyField', `ladder_benefits_${language}`)}
              placeholder={words('policyField', `ladder_benefits_${language}`)}
              value={textAt(benefit, language)}
              onChange={({ target }) => set(`${path}[${place}].${language}`, target.value)}
            />
          ))}
          <Button
            icon={<DeleteOutlined aria-hidden />}
            disabled={disabled}
            aria-label={t('policyEditor.removeBenefit', { benefit: textAt(benefit, languages[0] ?? '') })}
            onClick={() => set(path, benefits.length > 1 ? benefits.toSpliced(place, 1) : undefined)}
          />
        </Flex>
      ))}
      {wrong.length > 0 && <Typography.Text type="danger">{[...new Set(wrong)].join('; ')}</Typography.Text>}
      <div>
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          disabled={disabled}
          onClick={() => set(path, [...benefits, empty])}
        >
          {t('policyEditor.addBenefit')}
        </Button>
      </div>
    </Flex>
  );
}
