export const app = {
  name: 'Rung console',
  skip: 'Skip to content',
  nav: 'Main navigation',
  language: 'Language',
  account: 'Account',
  roles: 'Roles',
  noRoles: 'no role',
  signOut: 'Sign out',
  loading: 'Loading…',
};
