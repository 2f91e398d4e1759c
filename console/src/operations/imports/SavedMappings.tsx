import type { Api } from '@rung/client';
import { Button, Flex, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../../api/queries';
import { ProblemPanel } from '../../parts/ProblemPanel';

/** Mappings that are there already, and a name for this one. */
export function SavedMappings(props: {
  kind: Api.ImportKind;
  mapping: Api.ImportMappingInput;
  onUse: (mapping: Api.ImportMappingInput) => void;
}) {
  const { kind, mapping, onUse } = props;
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const { data } = useGet('/import-mappings');
  const saved = (data?.mappings ?? []).filter((one) => one.kind === kind);
  const same = saved.find((one) => one.name === name.trim());
  const add = useSend('post', '/import-mappings', ['/import-mappings']);
  const change = useSend('put', '/import-mappings/{mappingId}', ['/import-mappings']);
  const save = () => {
    const body = { name: name.trim(), kind, mapping };
    if (same) {
      change.mutate({ path: { mappingId: same.mappingId }, body });
    } else {
      add.mutate({ body });
    }
  };
  const error = same ? change.error : add.error;
  return (
    <Flex vertical gap="small">
      <Flex wrap gap="small">
        {saved.length > 0 && (
          <Select
            aria-label={t('operations.imports.saved')}
            placeholder={t('operations.imports.saved')}
            style={{ minWidth: 220 }}
            onChange={(id: string) => {
              const found = saved.find(({ mappingId }) => mappingId === id);
              if (found) {
                setName(found.name);
                onUse(found.mapping);
              }
            }}
            options={saved.map(({ mappingId, name: label }) => ({ value: mappingId, label }))}
          />
        )}
        <Input
          aria-label={t('operations.imports.saveAs')}
          placeholder={t('operations.imports.saveAs')}
          style={{ maxWidth: 260 }}
          maxLength={100}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button
          disabled={!name.trim() || mapping.fields.length === 0}
          loading={add.isPending || change.isPending}
          onClick={save}
        >
          {t('operations.imports.save')}
        </Button>
      </Flex>
      {error && <ProblemPanel error={error} />}
    </Flex>
  );
}
