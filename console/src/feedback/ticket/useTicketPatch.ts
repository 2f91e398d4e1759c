import type { Api } from '@rung/client';
import { useQueryClient } from '@tanstack/react-query';

/**
 * Shows a change of a ticket before the service has confirmed it. Every change asks for the ticket again when it is
 * settled, and so a refused one is undone.
 */
export function useTicketPatch(id: string): (change: (ticket: Api.FeedbackView) => Api.FeedbackView) => void {
  const queries = useQueryClient();
  return (change) =>
    queries.setQueriesData<Api.FeedbackView>({ queryKey: ['/feedback/{id}'] }, (ticket) =>
      ticket?.id === id ? change(ticket) : ticket,
    );
}
