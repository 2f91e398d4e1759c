import type { App as Library } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';

type Speaking = ReturnType<typeof Library.useApp>;

/** Something to be said or asked. */
export type Wish = (app: Speaking) => void;

const Speech = lazy(() => import('./Speech'));

let tell: (wish: Wish) => void = () => undefined;

const APP = {
  message: {
    success: (text: string) => tell(({ message }) => void message.success(text)),
    error: (text: string) => tell(({ message }) => void message.error(text)),
  },
  modal: {
    confirm: (question: Parameters<Speaking['modal']['confirm']>[0]) =>
      tell(({ modal }) => void modal.confirm(question)),
    error: (trouble: Parameters<Speaking['modal']['error']>[0]) => tell(({ modal }) => void modal.error(trouble)),
  },
};

/** The library's messages and questions, as its own `App` has them; they are loaded when there is one. */
export const App = { useApp: () => APP };

/** The place of messages and questions, once, where they find what pages find. */
export function Speaker() {
  const [wishes, setWishes] = useState<readonly Wish[]>([]);
  useEffect(() => {
    tell = (wish) => setWishes((before) => [...before, wish]);
    return () => {
      tell = () => undefined;
    };
  }, []);
  return (
    wishes.length > 0 && (
      <Suspense>
        <Speech wishes={wishes} />
      </Suspense>
    )
  );
}
