import { css, html, type TemplateResult } from 'lit';
import { LANGUAGES, languageOf, speak } from '../i18n/language';
import { define } from '../parts/define';
import { RungElement } from '../parts/RungElement';

/** Chooses the language of all elements on the page, and tells the page by `rung-language` on `document`. */
class RungLanguage extends RungElement {
  static override styles = [
    ...RungElement.styles,
    css`
      .own {
        display: inline-flex;
        margin: 0;
        padding: 3px;
        border: 1px solid var(--_line);
        border-radius: 999px;
        background: var(--_sunken);
      }
      label {
        position: relative;
        display: grid;
        place-items: center;
        min-height: 38px;
        padding: 4px 16px;
        border-radius: 999px;
        cursor: pointer;
      }
      input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      label:has(:checked) {
        background: var(--_accent);
        color: var(--_on-accent);
        font-weight: 600;
      }
      label:has(:focus-visible) {
        outline: 3px solid var(--_accent);
        outline-offset: 2px;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return this.body();
  }

  protected override body(): TemplateResult {
    return html`<fieldset class="own" part="languages" @change=${this.#choose}>
      <legend class="sr" lang=${this.language}>${this.t('language.title')}</legend>
      ${Object.entries(LANGUAGES).map(
        ([code, name]) => html`<label part="language" lang=${code}>
          <input type="radio" name="language" value=${code} .checked=${code === this.language} />${name}
        </label>`,
      )}
    </fieldset>`;
  }

  #choose(event: Event): void {
    const chosen = languageOf((event.target as HTMLInputElement).value);
    if (chosen) {
      speak(chosen);
    }
  }
}

define('rung-language', RungLanguage);
