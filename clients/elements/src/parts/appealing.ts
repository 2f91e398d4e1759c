/** An element of this page in which a decision can be appealed from. */
export interface AppealForm {
  /** Opens the form for the decision, or shows the appeal that there is. */
  appeal(decisionId: string): void;
}

const forms = new Set<AppealForm>();
const listeners = new Set<() => void>();

/** @returns what takes it away again */
export function offerAppeals(form: AppealForm): () => void {
  forms.add(form);
  changed();
  return () => {
    forms.delete(form);
    changed();
  };
}

/** Whether there is a way to appeal on this page: without one nobody is led to it. */
export function canAppeal(): boolean {
  return forms.size > 0;
}

export function onAppealForms(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function appealFrom(decisionId: string): void {
  const [first] = forms;
  first?.appeal(decisionId);
}

function changed(): void {
  for (const listener of listeners) {
    listener();
  }
}
