import type { Api } from '@rung/client';
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { App } from '../../parts/App';
import { Card } from '../../parts/Card';
import { ProblemPanel } from '../../parts/ProblemPanel';

export interface RecordedUse {
  use: Api.UseView;
  name: string;
}

/** The service lists no uses; those that were recorded on this page can be undone on it. */
export function RecordedUses(props: { externalId: string; uses: RecordedUse[]; onUndone: (useId: string) => void }) {
  const { t } = useTranslation();
  return (
    <Card title={t('benefits.uses')}>
      <ul className="recorded-uses">
        {props.uses.map((recorded) => (
          <Recorded key={recorded.use.useId} {...props} recorded={recorded} />
        ))}
      </ul>
    </Card>
  );
}

function Recorded(props: { externalId: string; recorded: RecordedUse; onUndone: (useId: string) => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const format = useFormat();
  const { externalId, recorded, onUndone } = props;
  const { use, name } = recorded;
  const undo = useSend('delete', '/customers/{externalId}/benefits/{id}/uses/{useId}', ['/customers'], {
    onSuccess: () => {
      void message.success(t('benefits.undone'));
      onUndone(use.useId);
    },
  });
  return (
    <li>
      <Flex wrap gap="small" align="center">
        <strong>{name}</strong>
        <span className="soft">{[format.instant(use.usedAt), use.reference].filter(Boolean).join(' · ')}</span>
        <Button
          size="small"
          loading={undo.isPending}
          aria-label={t('benefits.undoOf', { benefit: name })}
          onClick={() => undo.mutate({ path: { externalId, id: use.id, useId: use.useId } })}
        >
          {t('benefits.undo')}
        </Button>
      </Flex>
      {undo.error && <ProblemPanel error={undo.error} />}
    </li>
  );
}
