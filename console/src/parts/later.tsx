import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Boundary } from './Boundary';
import { Loading } from './Loading';

/**
 * A page, or a part of one, in a chunk of its own, with lines in its place until it is here: `const EditPage = later(async () => (await
 * import('./EditPage')).EditPage)`. One that does not come is asked for again when the reader wants it.
 *
 * @param until in its place until it is here; null for a dialog
 * @param quiet whether nothing is in its place where it does not come
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  until: ReactNode | ((props: P) => ReactNode) = <Loading />,
  quiet = false,
): ComponentType<P> {
  let missing = false;
  const fetched = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (failure) {
        missing = true;
        throw failure;
      }
    });
  let Page = fetched();
  const again = () => {
    if (missing) {
      missing = false;
      Page = fetched();
    }
  };
  return function Later(props: P) {
    return (
      <Boundary onRetry={again} quiet={quiet}>
        {() => (
          <Suspense fallback={typeof until === 'function' ? until(props) : until}>
            <Page {...props} />
          </Suspense>
        )}
      </Boundary>
    );
  };
}
