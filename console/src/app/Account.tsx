import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { isWord, useWords } from '../i18n/words';
import { rolesIn } from '../identity/roles';

/** Who is signed in, as what; Keycloak's own technical roles are left out. */
export function Account() {
  const { t } = useTranslation();
  const words = useWords();
  const auth = useAuth();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const roles = rolesIn(auth.user?.access_token ?? '').filter((role) => isWord('role', role));
  const name = auth.user?.profile.preferred_username ?? auth.user?.profile.sub ?? '';
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears when the keyboard leaves the panel
    <div
      className="account-place"
      onKeyDown={({ key }) => key === 'Escape' && open && close()}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && setOpen(false)}
    >
      <Button
        ref={opener}
        type="text"
        className="account"
        icon={<UserOutlined />}
        aria-label={`${t('app.account')}: ${name}`}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {name}
      </Button>
      <div id={panel} className="account-panel" hidden={!open}>
        <p>{`${t('app.roles')}: ${roles.map((role) => words('role', role)).join(', ') || t('app.noRoles')}`}</p>
        <Button block icon={<LogoutOutlined aria-hidden />} onClick={() => void auth.signoutRedirect()}>
          {t('app.signOut')}
        </Button>
      </div>
    </div>
  );
}
