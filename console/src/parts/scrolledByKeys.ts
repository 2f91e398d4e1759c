/** A stop of the keyboard only while there is something to scroll to. */
export function scrolledByKeys(place: Element | null | undefined, label: string): (() => void) | undefined {
  if (!place) {
    return undefined;
  }
  const measure = () => {
    const scrolls = place.scrollWidth > place.clientWidth;
    for (const [name, value] of Object.entries({ tabindex: '0', role: 'region', 'aria-label': label })) {
      if (scrolls) {
        place.setAttribute(name, value);
      } else {
        place.removeAttribute(name);
      }
    }
  };
  const resized = new ResizeObserver(measure);
  resized.observe(place);
  if (place.firstElementChild) {
    resized.observe(place.firstElementChild);
  }
  return () => resized.disconnect();
}
