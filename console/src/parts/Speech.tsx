import { App } from 'antd';
import { useEffect, useRef } from 'react';
import type { Wish } from './App';

/** Says each of them once. */
export default function Speech({ wishes }: { wishes: readonly Wish[] }) {
  return (
    <App component={false}>
      <Said wishes={wishes} />
    </App>
  );
}

function Said({ wishes }: { wishes: readonly Wish[] }) {
  const app = App.useApp();
  const done = useRef(0);
  useEffect(() => {
    for (const wish of wishes.slice(done.current)) {
      wish(app);
    }
    done.current = wishes.length;
  }, [wishes, app]);
  return null;
}
