import type { Api } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../benefits/useBenefitWords';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { Card } from '../parts/Card';
import { DataTable } from '../parts/DataTable';
import { Typography } from '../parts/Typography';
import { oddsOf } from './activityForm';

type Texts = Record<string, string>;

/** All that customers will read and can win, in both languages: who puts it on has seen it, and it can be read ever after. */
export function ContentCard({ content }: { content: Api.ActivityContent }) {
  const { t } = useTranslation();
  const { names, terms, lottery, quiz } = content;
  return (
    <Card title={t('activities.content')}>
      <Flex vertical gap="middle">
        <Both label={t('activities.names')} texts={names} />
        <Both label={t('activities.memberTerms')} texts={terms} />
        {lottery && <Prizes prizes={lottery.prizes} />}
        {quiz && <Questions quiz={quiz} />}
      </Flex>
    </Card>
  );
}

function Both({ label, texts }: { label: string; texts: Texts }) {
  return (
    <div>
      <Typography.Text type="secondary">{label}</Typography.Text>
      <Languages texts={texts} />
    </div>
  );
}

function Languages({ texts }: { texts: Texts }) {
  const { t } = useTranslation();
  return ['zh-CN', 'en'].map((language) => (
    <div key={language} lang={language}>
      {texts[language] || <Typography.Text type="danger">{t('forms.missing')}</Typography.Text>}
    </div>
  ));
}

function Prizes({ prizes }: { prizes: Api.PrizeTermsInput[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const odds = oddsOf(prizes);
  return (
    <DataTable<Api.PrizeTermsInput & { place: number }>
      label={t('activities.prizesOf')}
      rowKey="place"
      size="small"
      dataSource={prizes.map((prize, place) => ({ ...prize, place }))}
      columns={[
        { title: t('activities.prize'), render: (_, { names }) => <Languages texts={names} /> },
        {
          title: t('activities.prizeKind'),
          render: (_, prize) => (
            <>
              {words('prizeKind', prize.kind)} <Won prize={prize} />
            </>
          ),
        },
        { title: t('activities.count'), align: 'right', render: (_, { count }) => format.number(count) },
        {
          title: t('activities.chance'),
          align: 'right',
          render: (_, { place }) => `${format.number(Math.round((odds[place] ?? 0) * 100) / 100)}%`,
        },
      ]}
    />
  );
}

/** What is handed out exactly: so many points, this batch, this reward. */
function Won({ prize }: { prize: Api.PrizeTermsInput }) {
  const format = useFormat();
  const what = prize.couponBatch ?? prize.reward;
  return what ? <code>{what}</code> : prize.points ? format.number(prize.points) : null;
}

function Questions({ quiz }: { quiz: Api.QuizTerms }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  return (
    <div>
      <Typography.Text type="secondary">
        {t('activities.questions')} · {words('quizTries', quiz.tries)}
      </Typography.Text>
      <ol>
        {quiz.questions.map(({ texts, options, right }) => (
          <li key={inLanguage(texts, i18n.language)}>
            <Languages texts={texts} />
            <ul>
              {options.map((option, place) => (
                <li key={inLanguage(option, i18n.language)}>
                  <Languages texts={option} />
                  {place === right && <Typography.Text type="success">{t('activities.right')}</Typography.Text>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}
