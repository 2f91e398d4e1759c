import { Modal as Library } from 'antd';
import type { DialogProps } from './Dialog';

/** The library's: it comes when somebody opens a dialog. */
export function Modal(props: DialogProps) {
  return <Library open {...props} />;
}
