import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { Typography } from '../../parts/Typography';

/** Whether each service's record holds from its first entry to its last. */
export function Chains({ chains }: { chains: Api.ServiceChain[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <Card size="small" title={t('operations.chains')}>
      <ul className="chains">
        {chains.map(({ service, intact, entries, brokenAt, lastHash, reason }) => (
          <li key={service}>
            <strong>{words('service', service)}</strong>
            <span className={intact ? 'gain' : 'broken'}>
              {intact ? <CheckCircleFilled aria-hidden /> : <WarningFilled aria-hidden />}{' '}
              {intact
                ? t('operations.chainIntact', { entries: format.number(entries) })
                : t('operations.chainBroken', { position: format.number(brokenAt ?? 0) })}
            </span>
            {lastHash && entries > 0 && (
              <small className="soft" title={lastHash}>
                {t('operations.lastHash', { hash: `${lastHash.slice(0, 12)}…` })}
              </small>
            )}
            {reason && <small className="broken">{reason}</small>}
          </li>
        ))}
      </ul>
      <Typography.Text type="secondary">{t('operations.chainHelp')}</Typography.Text>
    </Card>
  );
}
