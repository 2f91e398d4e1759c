import type { App as Library } from 'antd';
import { useEffect, useState } from 'react';
import { later } from './later';

type Speaking = ReturnType<typeof Library.useApp>;

/** Something to be said or asked. */
export type Wish = (app: Speaking) => void;

const Speech = later(async () => (await import('./Speech')).default, null);

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
  return wishes.length > 0 && <Speech wishes={wishes} />;
}
