import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Loading } from './Loading';

/**
 * A page, or a part of one, in a chunk of its own, with lines in its place until it is here: `const EditPage = later(async () => (await
 * import('./EditPage')).EditPage)`.
 *
 * @param until in its place until it is here; null for a dialog
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  until: ReactNode = <Loading />,
): ComponentType<P> {
  const Page = lazy(async () => ({ default: await load() }));
  return function Later(props: P) {
    return (
      <Suspense fallback={until}>
        <Page {...props} />
      </Suspense>
    );
  };
}
