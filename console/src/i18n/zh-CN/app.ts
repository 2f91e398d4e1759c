export const app = {
  name: 'Rung 控制台',
  skip: '跳到正文',
  nav: '主导航',
  language: '语言',
  account: '账户',
  roles: '角色',
  noRoles: '没有角色',
  signOut: '退出登录',
  loading: '加载中…',
};
