export const problem = {
  retry: 'Try again',
  unreachable: "The server can't be reached",
  unreachableHelp: 'Check your network, and that the suite is running.',
  unauthorised: 'Your session is no longer valid',
  unauthorisedHelp: 'The server does not accept the present sign-in. Please sign in again.',
  signInAgain: 'Sign in again',
  forbidden: 'You may not see this',
  forbiddenHelp: 'It takes one of these roles: {{roles}}. Ask your administrator.',
  unexpected: 'Something went wrong',
  status: 'HTTP {{status}} · {{type}}',
  notFound: 'There is no such page',
  backHome: 'Back to the overview',
};
