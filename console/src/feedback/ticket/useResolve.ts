import { newKey } from '@rung/client';
import { useSend } from '../../api/queries';
import { useTicketPatch } from './useTicketPatch';

/**
 * Ends a ticket, with last words where there are some. The words are shown before the service has confirmed it; the end
 * is not, as it takes away the form that a failure is told in.
 */
export function useResolve(id: string) {
  const patch = useTicketPatch(id);
  const resolve = useSend('post', '/feedback/{id}/resolution', ['/feedback']);
  const end = (body: { outcome?: 'granted' | 'declined'; text?: string }) => {
    const { text } = body;
    if (text) {
      const written = { id: newKey(), text, writtenAt: new Date().toISOString() };
      patch((ticket) => ({ ...ticket, replies: [...ticket.replies, written] }));
    }
    return resolve.mutateAsync({ path: { id }, body });
  };
  return { end, error: resolve.error, isPending: resolve.isPending };
}
