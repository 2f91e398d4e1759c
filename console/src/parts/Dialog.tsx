import { Modal, type ModalProps } from 'antd';
import { useEffect, useState } from 'react';

/** Open as long as it is there. Whoever opened it by the keyboard is back where they were when it is gone. */
export function Dialog(props: Omit<ModalProps, 'open'>) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) {
        setTimeout(() => opener.focus());
      }
    },
    [opener],
  );
  return <Modal open {...props} />;
}
