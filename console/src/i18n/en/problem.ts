export const problem = {
  retry: 'Try again',
  reload: 'Load the page anew',
  drawingHelp:
    'This part cannot be shown. Try again; if that does not help, there may be a new version: load the page anew (what is not saved is lost).',
  unreachable: "The server can't be reached",
  unreachableHelp: 'Check your network, and that the suite is running.',
  unauthorised: 'Your session is no longer valid',
  unauthorisedHelp: 'The server does not accept the present sign-in. Please sign in again.',
  signInAgain: 'Sign in again',
  forbidden: 'You may not see this',
  forbiddenHelp: 'It takes one of these roles: {{roles}}. Ask your administrator.',
  unexpected: 'Something went wrong',
  serverHelp: 'Try again in a moment. If it stays like this, tell whoever runs the system what stands below.',
  incident: 'Incident {{trace}}',
  status: 'HTTP {{status}} · {{type}}',
  notFound: 'There is no such page',
  notFoundHelp:
    'The address may be wrong, or the page has moved. Choose an area in the navigation, or go back to the overview.',
  backHome: 'Back to the overview',
};
