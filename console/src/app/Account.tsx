import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { useWords } from '../i18n/words';
import { zhCN } from '../i18n/zh-CN';
import { rolesIn } from '../identity/roles';

/** Who is signed in, as what; Keycloak's own technical roles are left out. */
export function Account() {
  const { t } = useTranslation();
  const words = useWords();
  const auth = useAuth();
  const roles = rolesIn(auth.user?.access_token ?? '').filter((role) => Object.hasOwn(zhCN.words.role, role));
  const name = auth.user?.profile.preferred_username ?? auth.user?.profile.sub ?? '';
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'roles',
            type: 'group',
            label: `${t('app.roles')}: ${roles.map((role) => words('role', role)).join(', ') || t('app.noRoles')}`,
          },
          { type: 'divider' },
          { key: 'out', icon: <LogoutOutlined />, label: t('app.signOut'), onClick: () => void auth.signoutRedirect() },
        ],
      }}
    >
      <Button type="text" className="account" icon={<UserOutlined />} aria-label={`${t('app.account')}: ${name}`}>
        {name}
      </Button>
    </Dropdown>
  );
}
