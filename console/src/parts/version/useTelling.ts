import { App } from '../App';

/**
 * For `useSend`: says whether it was done. Where somebody was quicker, the page shows what they did, and not the dialog with its
 * error.
 */
export function useTelling(done: string, failed: string, then?: () => void) {
  const { message } = App.useApp();
  return {
    onSuccess: () => {
      void message.success(done);
      then?.();
    },
    onError: () => void message.error(failed),
  };
}
