export const problem = {
  retry: '重试',
  unreachable: '联系不上服务器',
  unreachableHelp: '请检查网络，或确认整套服务已经启动。',
  unauthorised: '登录已失效',
  unauthorisedHelp: '服务器不接受当前的登录凭证，请重新登录。',
  signInAgain: '重新登录',
  forbidden: '您没有查看这里的权限',
  forbiddenHelp: '需要以下角色之一：{{roles}}。请联系管理员。',
  unexpected: '出了点问题',
  status: 'HTTP {{status}} · {{type}}',
  notFound: '没有这个页面',
  backHome: '回到总览',
};
