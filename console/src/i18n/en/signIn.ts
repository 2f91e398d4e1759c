export const signIn = {
  redirecting: 'Taking you to the sign-in page…',
  failed: 'Signing in failed',
  failedHelp: 'Check that the identity server is running, then try again.',
  settings: "The console's settings can't be read",
  settingsHelp: 'The gateway serves them at /console/config.json. Check that it is running, then try again.',
};
