import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMyName } from '../../identity/useMyName';
import { Typography } from '../Typography';

/**
 * The second pair of eyes: who wrote any of it is told so before they are refused.
 *
 * @param own what they are told
 * @param label of the button, where the step is called otherwise
 * @param children the dialog
 */
export function FourEyes(props: {
  writers: readonly string[];
  own: string;
  label?: string;
  children: (close: () => void) => ReactNode;
}) {
  const { t } = useTranslation();
  const isOwn = props.writers.includes(useMyName());
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="primary"
        icon={<SafetyCertificateOutlined aria-hidden />}
        disabled={isOwn}
        onClick={() => setOpen(true)}
      >
        {props.label ?? t('versions.approve')}
      </Button>
      {isOwn && <Typography.Text className="loss">{props.own}</Typography.Text>}
      {open && props.children(() => setOpen(false))}
    </>
  );
}
