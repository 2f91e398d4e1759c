import type { Api } from '@rung/client';
import { Button, Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { useMay } from '../identity/roles';
import { Chip, type Tone } from '../parts/Chip';
import { DataTable } from '../parts/DataTable';
import { RewardSteps } from './RewardSteps';
import type { RewardState } from './rewardForm';
import { useRewardWords } from './useRewardWords';

const TONE: Record<RewardState, Tone> = { draft: 'new', 'on-offer': 'good', withdrawn: 'plain' };

export function RewardTable(props: {
  rows: Api.RewardView[];
  empty: string;
  onEdit: (reward: Api.RewardView) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const may = useMay();
  const { name, price, conditions } = useRewardWords();
  const { rows, empty, onEdit } = props;
  return (
    <DataTable<Api.RewardView>
      label={t('rewards.title')}
      rowKey="code"
      size="middle"
      dataSource={rows}
      locale={{ emptyText: <Empty description={empty} /> }}
      columns={[
        {
          title: t('rewards.reward'),
          render: (_, reward) => (
            <Flex vertical className="reason-cell">
              <Link to={`/benefits/rewards/${reward.code}`}>{name(reward)}</Link>
              <small className="soft">
                {words('rewardKind', reward.content.kind)} · <code>{reward.code}</code>
                <br />
                {t('rewards.writtenBy', { person: reward.author, instant: format.instant(reward.writtenAt) })}
              </small>
            </Flex>
          ),
        },
        { title: t('rewards.price'), align: 'right', render: (_, { content }) => price(content) },
        {
          title: t('rewards.stock'),
          align: 'right',
          render: (_, { stock, reserved, redeemed }) => (
            <Flex vertical align="end">
              {stock === 0 ? (
                <Chip tone="bad">{t('rewards.soldOut')}</Chip>
              ) : (
                <strong>{stock === null ? t('forms.noLimit') : format.number(stock)}</strong>
              )}
              <small className="soft">
                {t('rewards.moved', { reserved: format.number(reserved), redeemed: format.number(redeemed) })}
              </small>
            </Flex>
          ),
        },
        {
          title: t('rewards.conditions'),
          render: (_, { content }) => (
            <Flex vertical>
              {conditions(content).map((line) => (
                <span key={line}>{line}</span>
              ))}
            </Flex>
          ),
        },
        {
          title: t('forms.state'),
          render: (_, reward) => (
            <Flex wrap gap="small" align="center" className="benefit-state">
              <Chip tone={TONE[reward.state]}>{words('rewardState', reward.state)}</Chip>
              {may('put /reward-catalogue/{code}') && (
                <Button
                  size="small"
                  aria-label={t('rewards.editOf', { reward: name(reward) })}
                  onClick={() => onEdit(reward)}
                >
                  {t('forms.edit')}
                </Button>
              )}
              <RewardSteps reward={reward} name={name(reward)} />
            </Flex>
          ),
        },
      ]}
    />
  );
}
