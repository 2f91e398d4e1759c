import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigation } from './Navigation';

/** On a narrow screen the areas are behind a button. */
export default function NarrowNavigation({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer open onClose={onClose} placement="left" size={260} title={t('app.nav')}>
      <Navigation onChosen={onClose} />
    </Drawer>
  );
}
