import { css, html, type TemplateResult } from 'lit';
import { ActivityElement } from '../activities/ActivityElement';
import type { Activity, Quiz, QuizResult } from '../api/shapes';
import { type QuizText, quizText } from '../i18n/own/quiz';
import type { Values } from '../i18n/texts';
import { define } from '../parts/define';

interface Open {
  code: string;
  quiz: Quiz;
  result?: QuizResult;
  /** Since it was answered it was seen that there is no other try for now. */
  isOver?: boolean;
}

/** Quizzes: questions once one starts, and after the answers which were right. */
class RungQuiz extends ActivityElement {
  static override styles = [
    ...ActivityElement.styles,
    css`
      form,
      fieldset {
        display: grid;
        gap: 10px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 4px;
        font-weight: 550;
      }
      .choice {
        display: flex;
        gap: 10px;
        align-items: center;
        min-height: 44px;
      }
      .choice input {
        width: 20px;
        height: 20px;
        accent-color: var(--_accent);
      }
    `,
  ];

  protected override readonly kinds = ['quiz'] as const;
  #open: Open | undefined;
  #isIncomplete = false;

  #say(key: QuizText, values?: Values): string {
    return quizText(this.language, key, values);
  }

  protected override headline(): TemplateResult {
    return this.headed(this.#say('title'));
  }

  protected override facts({ period }: Activity): (string | false)[] {
    return [this.#say(period === 'day' ? 'daily' : 'once')];
  }

  protected override act(activity: Activity): unknown {
    const open = this.#open;
    if (open?.code === activity.code && !(open.isOver && !activity.obstacle)) {
      open.isOver = open.result !== undefined && activity.obstacle !== undefined;
      return this.#form(open);
    }
    return activity.obstacle ? '' : this.press(this.#say('start'), activity, () => this.#start(activity));
  }

  #start({ code }: Activity): void {
    // opening it is no act that says something: who opened it reads on at its first question
    const open = async () => {
      const quiz = await this.session.call(this.language, (client) =>
        client.get('/me/activities/{code}/questions', { path: { code } }),
      );
      this.#open = { code, quiz };
      this.#isIncomplete = false;
      return '';
    };
    void this.acts.send(code, open, { focus: 'legend' });
  }

  #worth({ pointsPerRight, pointsAllRight, exhausted }: Quiz): string {
    return [
      pointsPerRight > 0 && this.#say('perRight', this.points(pointsPerRight)),
      pointsAllRight > 0 && this.#say('allRight', this.points(pointsAllRight)),
      exhausted && this.#say('running'),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #form({ code, quiz, result }: Open): TemplateResult {
    const worth = this.#worth(quiz);
    return html`<form part="form" novalidate @submit=${(event: Event) => this.#submit(event, code, quiz)}>
      ${worth && !result ? html`<p class="small" part="worth">${worth}</p>` : ''}
      ${quiz.questions.map(
        ({ text, options }, number) => html`<fieldset part="question" ?disabled=${result !== undefined}>
          <legend tabindex="-1">
            ${number + 1}. ${text}
            ${
              result === undefined
                ? ''
                : html`<span class="chip ${result.right[number] ? 'good' : 'warn'}" part="answer-state">
                    ${this.#say(result.right[number] ? 'right' : 'wrong')}
                  </span>`
            }
          </legend>
          ${options.map(
            (option, place) => html`<label class="choice">
              <input type="radio" name=${`q${number}`} value=${place} />${option}
            </label>`,
          )}
        </fieldset>`,
      )}
      ${this.#isIncomplete ? html`<p class="error small" role="alert">${this.#say('unanswered')}</p>` : ''}
      ${
        result === undefined
          ? html`<div>
              <button class="button primary" part="button primary" ?disabled=${this.acts.isSending}>
                ${this.acts.isSending ? this.t('common.sending') : this.#say('answer')}
              </button>
            </div>`
          : ''
      }
    </form>`;
  }

  #submit(event: Event, code: string, quiz: Quiz): void {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const chosen = quiz.questions.map((_, number) => given.get(`q${number}`));
    this.#isIncomplete = chosen.includes(null);
    this.requestUpdate();
    if (this.#isIncomplete) {
      return;
    }
    const answers = chosen.map(Number);
    // other answers are another try: only the same ones are sent again under their key
    const answer = async (key: string) => {
      const result = await this.session.call(this.language, (client) =>
        client.post('/me/activities/{code}/answers', {
          path: { code },
          header: { 'Idempotency-Key': key },
          body: { answers },
        }),
      );
      this.#open = { code, quiz, result };
      this.tell('rung-entered', { activity: code, kind: 'quiz' });
      const { rightAnswers, points } = result;
      const score = this.#say('score', {
        right: this.format.number(rightAnswers),
        count: this.format.number(quiz.questions.length),
      });
      const earns = (rightAnswers > 0 && quiz.pointsPerRight > 0) || isAllRight(quiz, result);
      return points > 0 || !earns
        ? [score, points > 0 && this.#say('earned', this.points(points))].filter(Boolean).join(' · ')
        : `${score} · ${this.#say('spent')}`;
    };
    void this.acts.send(code, answer, { name: `${code} ${answers.join()}` });
  }
}

function isAllRight({ pointsAllRight }: Quiz, { right }: QuizResult): boolean {
  return pointsAllRight > 0 && !right.includes(false);
}

define('rung-quiz', RungQuiz);
