package dev.rung.outreach.sending;

import static dev.rung.platform.database.CallersTransaction.session;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Occasion;
import dev.rung.outreach.sending.contact.SendTerms;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.trace.KeyTraces;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The send ledger's rows.
@ApplicationScoped
class Messages {

    /// The NOTIFY channel on which every instance hears of planned messages, once their transaction is committed.
    static final String PLANNED = "outreach_messages_planned";

    private static final String PLAN = """
            insert into messages
                (id, occasion, customer_id, channel, occurrence, facts, occurred_at, planned_at, due_at, trace, stage,
                 reason, ended_at)
            values (:id, :occasion, :customer, :channel, :occurrence, :facts, :occurred, :now, :now,
                cast(:trace as text),
                coalesce((select stage from remembered_outcomes where message_id = :id), 'PLANNED'),
                (select reason from remembered_outcomes where message_id = :id),
                (select ended_at from remembered_outcomes where message_id = :id))
            on conflict on constraint messages_once do nothing
            """;

    /// `skip locked`: a message that another instance is claiming is left to it. `not exists`: of a customer's
    /// open messages on a channel, the one with the oldest occasion is due first, so that no instance overtakes
    /// another. An ended message never opens again, so any snapshot will do.
    ///
    /// A message that waits for a retry holds up the others only while it is news, and not once it could
    /// not be prepared for too long: then it has failed after its patience was over, and also after the
    /// message behind it was planned and last tried, so that a failure common to both does not change their
    /// order. A message that a provider did not accept (`attempts`) goes on holding up the others: the
    /// provider would not accept them either.
    private static final String DUE = """
            select * from messages due where stage = 'PLANNED' and channel = :channel and due_at <= :now
            and not exists (
                select 1 from messages ahead
                where ahead.customer_id = due.customer_id and ahead.channel = due.channel
                and ahead.stage in ('PLANNED', 'CLAIMED')
                and (ahead.occurred_at, ahead.seq) < (due.occurred_at, due.seq)
                and (ahead.stage = 'CLAIMED' or ahead.due_at <= :now
                    or ahead.occurred_at >= :news and not coalesce(
                        ahead.attempts = 0 and ahead.claimed_at >= greatest(
                            ahead.planned_at + cast(:patience as float8) * interval '1 second', due.planned_at, due.claimed_at),
                        false)))
            order by due_at, seq limit :batch for update of due skip locked
            """;

    private static final String ABANDONED = """
            select * from messages where stage = 'CLAIMED'
            and claimed_at < case channel when 'INBOX' then cast(:inbox as timestamptz) else :mail end
            order by claimed_at limit 100 for update skip locked
            """;

    private final JsonText json;

    Messages(JsonText json) {
        this.json = json;
    }

    /// Plans the message unless one was planned for this occurrence before; `messages_once` is the guard. One
    /// that left before the ledger was restored from a backup is written down as what became of it.
    ///
    /// @param occurredAt when the occasion happened
    Uni<Void> plan(
            UUID messageId, UUID customerId, Channel channel, Occasion occasion, Instant occurredAt, Instant now) {
        return session("Messages.plan")
                .chain(session -> session.createNativeQuery(PLAN)
                        .setParameter("id", messageId)
                        .setParameter("occasion", occasion.code())
                        .setParameter("customer", customerId)
                        .setParameter("channel", channel.name())
                        .setParameter("occurrence", occasion.id())
                        .setParameter("facts", json.write(occasion))
                        .setParameter("occurred", occurredAt)
                        .setParameter("now", now)
                        .setParameter("trace", KeyTraces.parentOf(customerId.toString()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// Must be called inside the transaction that planned: instances are notified when it is committed.
    Uni<Void> notifyPlanned() {
        return session("Messages.notifyPlanned")
                .chain(session -> session.createNativeQuery("select count(*) from pg_notify(:channel, '')", Long.class)
                        .setParameter("channel", PLANNED)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /// Locks them until the end of the transaction: one of each customer at most.
    Uni<List<Message>> lockDue(Channel channel, SendTerms terms, Instant now) {
        return session("Messages.lockDue")
                .chain(session -> session.createNativeQuery(DUE, Message.class)
                        .setParameter("channel", channel.name())
                        .setParameter("news", now.minus(terms.newsFor()))
                        .setParameter(
                                "patience", (double) terms.overtakenAfter().toSeconds())
                        .setParameter("now", now)
                        .setParameter("batch", terms.batch())
                        .getResultList());
    }

    /// Locks those claimed before the moment given for their channel, until the end of the transaction.
    Uni<List<Message>> lockAbandoned(Instant inbox, Instant mail) {
        return session("Messages.lockAbandoned")
                .chain(session -> session.createNativeQuery(ABANDONED, Message.class)
                        .setParameter("inbox", inbox)
                        .setParameter("mail", mail)
                        .getResultList());
    }

    /// Locks it until the end of the transaction.
    Uni<Message> lock(UUID id) {
        return session("Messages.lock")
                .chain(session -> session.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /// Newest first.
    ///
    /// @param customers who are one person
    /// @param before only what is older than this place in the ledger
    Uni<List<Message>> of(Collection<UUID> customers, long before, int limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Message where customerId in :customers and seq < :before order by seq desc",
                                Message.class)
                        .setParameter("customers", customers)
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList());
    }

    Occasion occasion(Message message) {
        return json.read(message.facts, Occasion.class);
    }
}
