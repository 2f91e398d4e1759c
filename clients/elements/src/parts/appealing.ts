/** An element of this page in which a decision can be appealed from. */
export interface AppealForm {
  /** Opens the form for the decision, or shows the appeal that there is. */
  appeal(decisionId: string): void;
  /** Whether there is an appeal from it already. */
  hasAppeal(decisionId: string): boolean;
}

const forms = new Set<AppealForm>();
const listeners = new Set<() => void>();

/** @returns what takes it away again */
export function offerAppeals(form: AppealForm): () => void {
  forms.add(form);
  appealsChanged();
  return () => {
    forms.delete(form);
    appealsChanged();
  };
}

/** Whether there is a way to appeal on this page: without one nobody is led to it. */
export function canAppeal(): boolean {
  return forms.size > 0;
}

export function isAppealed(decisionId: string): boolean {
  return [...forms].some((form) => form.hasAppeal(decisionId));
}

export function onAppealForms(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function appealFrom(decisionId: string): void {
  const [first] = forms;
  first?.appeal(decisionId);
}

/** Where a form came or went, or knows of other appeals. */
export function appealsChanged(): void {
  for (const listener of listeners) {
    listener();
  }
}
