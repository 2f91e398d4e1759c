package dev.rung.feedback.ticket;

import static dev.rung.feedback.ticket.state.AppealOutcome.DECLINED;
import static dev.rung.feedback.ticket.state.AppealOutcome.GRANTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.feedback.ticket.state.Ticket;
import dev.rung.feedback.ticket.state.Ticket.Assigned;
import dev.rung.feedback.ticket.state.Ticket.Open;
import dev.rung.feedback.ticket.state.Ticket.Resolved;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicketTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    @Test
    void whatIsOpenMustFindAnOwnerFirst() {
        var open = new Open();

        assertThat(open.assignedTo("wang")).contains(new Assigned("wang"));
        assertThat(open.acceptsReplies()).isFalse();
        assertThat(open.resolved(NOW, null)).isEmpty();
    }

    @Test
    void whatIsAssignedIsHandedOnAnsweredAndResolved() {
        var assigned = new Assigned("wang");

        assertThat(assigned.assignedTo("li")).contains(new Assigned("li"));
        assertThat(assigned.acceptsReplies()).isTrue();
        assertThat(assigned.resolved(NOW, DECLINED)).contains(new Resolved("wang", NOW, DECLINED));
    }

    @Test
    void whatIsResolvedStaysAsItIs() {
        var resolved = new Resolved("wang", NOW, DECLINED);

        assertThat(resolved.assignedTo("li")).isEmpty();
        assertThat(resolved.acceptsReplies()).isFalse();
        assertThat(resolved.resolved(NOW.plusSeconds(1), GRANTED)).isEmpty();
    }

    @Test
    void clientsReadItsState() {
        assertThat(new Open().status()).isEqualTo("open");
        assertThat(new Assigned("wang").status()).isEqualTo("assigned");
        assertThat(new Resolved("wang", NOW, null).status()).isEqualTo("resolved");
    }

    @Test
    void aRowRemembersItsTicket() {
        for (var ticket : new Ticket[] {
            new Open(), new Assigned("wang"), new Resolved("wang", NOW, null), new Resolved("wang", NOW, GRANTED)
        }) {
            var feedback = new Feedback();
            feedback.moveTo(ticket);
            assertThat(feedback.ticket()).isEqualTo(ticket);
        }
    }
}
