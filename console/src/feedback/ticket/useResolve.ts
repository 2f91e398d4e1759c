import { newKey } from '@rung/client';
import { useSend } from '../../api/queries';
import { useTicketPatch } from './useTicketPatch';

/** Ends a ticket, with last words where there are some; shown before the service has confirmed it. */
export function useResolve(id: string) {
  const patch = useTicketPatch(id);
  const resolve = useSend('post', '/feedback/{id}/resolution', ['/feedback']);
  const end = (body: { outcome?: 'granted' | 'declined'; text?: string }) => {
    const { text, outcome } = body;
    patch((ticket) => ({
      ...ticket,
      status: 'resolved',
      ...(outcome && { outcome }),
      replies: text ? [...ticket.replies, { id: newKey(), text, writtenAt: new Date().toISOString() }] : ticket.replies,
    }));
    return resolve.mutateAsync({ path: { id }, body });
  };
  return { end, error: resolve.error, isPending: resolve.isPending };
}
