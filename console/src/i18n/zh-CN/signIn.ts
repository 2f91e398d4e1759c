export const signIn = {
  redirecting: '正在前往登录页…',
  failed: '登录没有成功',
  failedHelp: '请确认身份服务已启动，然后重试。',
  settings: '无法读取控制台设置',
  settingsHelp: '网关在 /console/config.json 提供设置。请确认网关已启动，然后重试。',
};
