import { Definition } from '../parts/Definition';

/** A column's head with the definition of its figure. */
export function Head({ text, link }: { text: string; link: string | undefined }) {
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {text} <Definition link={link} of={text} />
    </span>
  );
}
