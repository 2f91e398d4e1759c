import { SafetyCertificateOutlined } from '@ant-design/icons';
import type { OperationName } from '@rung/client';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../identity/roles';
import { useMyName } from '../../identity/useMyName';
import { Typography } from '../Typography';
import { WhoCan } from '../WhoCan';

/**
 * The second pair of eyes: who wrote any of it is told so before they are refused; who may not, who can.
 *
 * @param own what writers are told
 * @param what the step is, for who may not
 * @param label of the button, where the step is called otherwise
 * @param children the dialog, of what was there when it opened: what the page reads anew meanwhile does not change what is read
 */
export function FourEyes<T extends { writers: readonly string[] }>(props: {
  of: T;
  operation: OperationName;
  own: string;
  what: string;
  label?: string;
  children: (read: T, close: () => void) => ReactNode;
}) {
  const { t } = useTranslation();
  const { of, operation, own, what } = props;
  const isOwn = of.writers.includes(useMyName());
  const [read, setRead] = useState<T>();
  if (!useMay()(operation)) {
    return <WhoCan operation={operation} what={what} />;
  }
  return (
    <>
      <Button
        type="primary"
        icon={<SafetyCertificateOutlined aria-hidden />}
        disabled={isOwn}
        onClick={() => setRead(of)}
      >
        {props.label ?? t('versions.approve')}
      </Button>
      {isOwn && <Typography.Text className="loss">{own}</Typography.Text>}
      {read && props.children(read, () => setRead(undefined))}
    </>
  );
}
