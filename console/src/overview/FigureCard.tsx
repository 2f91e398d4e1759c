import type { Api } from '@rung/client';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { Definition } from '../parts/Definition';
import { later } from '../parts/later';
import { type Figure, growth, shown } from './figures';

const GoalForm = later(async () => (await import('./GoalForm')).GoalForm, null);

/** One figure with its period, what it was, and the goal set for it. */
export function FigureCard(props: {
  title: string;
  period: string;
  figure: Figure;
  currency: string;
  goal: Api.GoalView | undefined;
  definition: string | undefined;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { title, period, figure, currency, goal, definition } = props;
  const grown = growth(figure);
  const value = figure.value === undefined ? '–' : shown(figure.value, figure.unit, currency, format);
  return (
    <Card size="small" className="figure fill">
      <div className="figure-head">
        <span>{title}</span>
        <Definition link={definition} of={title} />
      </div>
      <div className="figure-value">{value}</div>
      <small>{period}</small>
      {grown !== undefined && figure.before !== undefined && (
        <small>
          {t('overview.since', {
            growth: `${grown > 0 ? '+' : ''}${format.percent(grown)}`,
            before: shown(figure.before, figure.unit, currency, format),
          })}
        </small>
      )}
      {figure.id !== undefined && (
        <GoalLine title={title} id={figure.id} figure={figure} currency={currency} goal={goal} />
      )}
    </Card>
  );
}

function GoalLine(props: {
  title: string;
  id: string;
  figure: Figure;
  currency: string;
  goal: Api.GoalView | undefined;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay()('put /insight/goals/{figure}/{from}/{to}');
  const [open, setOpen] = useState(false);
  const { title, id, figure, currency, goal } = props;
  const { unit, value } = figure;
  if (!goal && !may) {
    return null;
  }
  return (
    <div className="figure-goal">
      {goal && (
        <span>
          {t('overview.goal', { value: shown(goal.value, unit, currency, format) })}
          {value !== undefined &&
            goal.value > 0 &&
            ` · ${t('overview.goalShare', { share: format.percent(value / goal.value) })}`}
          <small>
            {t('reports.period', { from: format.day(goal.from), to: format.day(goal.to) })} · {goal.owner}
          </small>
        </span>
      )}
      {may && (
        <Button
          type="link"
          size="small"
          className="goal-button"
          aria-label={goal ? t('overview.changeGoalOf', { figure: title }) : t('overview.setGoalOf', { figure: title })}
          onClick={() => setOpen(true)}
        >
          {goal ? t('overview.changeGoal') : t('overview.setGoal')}
        </Button>
      )}
      {open && <GoalForm title={title} id={id} unit={unit} goal={goal} onClose={() => setOpen(false)} />}
    </div>
  );
}
