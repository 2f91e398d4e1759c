/** A page that loads a script twice, or two versions of it, keeps the first. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) {
    customElements.define(name, element);
  }
}
