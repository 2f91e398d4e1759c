import type { Api } from '@rung/client';
import { Alert, Descriptions, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { Card } from '../parts/Card';

/** How far a batch has come, and what it has changed. */
export function ExtensionProgress({ one }: { one: Api.ExtensionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { plan, doneFor, failing, extended, reinstated, state } = one;
  const isStuck = state === 'running' && failing > 0;
  const share = plan.customers === 0 ? 1 : Math.min(1, doneFor / plan.customers);
  return (
    <Card title={t('extensions.changed')}>
      {state === 'running' && (
        <Progress
          percent={Math.floor(share * 100)}
          status={isStuck ? 'exception' : 'active'}
          aria-label={t('extensions.progress')}
        />
      )}
      {isStuck && (
        <Alert
          type="warning"
          showIcon
          className="package-part"
          title={t('extensions.failing', { customers: format.number(failing) })}
        />
      )}
      <Descriptions
        size="small"
        column={{ xs: 1, md: 3 }}
        items={[
          {
            key: 'customers',
            label: t('extensions.doneFor'),
            children: t('extensions.ofAll', { done: format.number(doneFor), all: format.number(plan.customers) }),
          },
          { key: 'extended', label: t('extensions.extendedSoFar'), children: format.number(extended) },
          { key: 'reinstated', label: t('extensions.reinstatedSoFar'), children: format.number(reinstated) },
        ]}
      />
    </Card>
  );
}
