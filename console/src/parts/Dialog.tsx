import type { ModalProps } from 'antd';
import { useEffect, useState } from 'react';
import { later } from './later';

const Modal = later(async () => (await import('./Modal')).Modal, null);

export type DialogProps = Omit<ModalProps, 'open'>;

/** Open as long as it is there. Whoever opened it by the keyboard is back where they were when it is gone. */
export function Dialog(props: DialogProps) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) {
        setTimeout(() => opener.focus());
      }
    },
    [opener],
  );
  return <Modal {...props} />;
}
