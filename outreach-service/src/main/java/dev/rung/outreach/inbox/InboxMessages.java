package dev.rung.outreach.inbox;

import static dev.rung.platform.database.CallersTransaction.session;

import dev.rung.outreach.occasion.MessageTexts.Letter;
import dev.rung.outreach.occasion.Occasion.FeedbackReplied;
import dev.rung.outreach.sending.outcome.Courier.Parcel;
import dev.rung.platform.directory.Merges;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.vault.Vault;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Made at start, so that a missing master key is noticed there and not by the first reply.
@Startup
@ApplicationScoped
class InboxMessages {

    /// The NOTIFY channel that carries the id of a customer whose inbox changed.
    static final String CHANGED = "outreach_inbox_changed";

    /// One for all who are one person: without it two writers could draw numbers in one order and commit in the other,
    /// and a reader that follows
    /// the numbers would miss a message.
    private static final String LOCK_CUSTOMER =
            "select cast(pg_advisory_xact_lock(hashtextextended(cast(:customer as text), 0)) as text)";

    private static final String ADD = """
            insert into inbox_messages (id, customer_id, occasion, facts, language, title, body, sent_at)
            values (:id, :customer, :occasion, :facts, :language, :title, :body, :now)
            """;

    private final JsonText json;
    private final Vault vault;
    private final Merges merges;

    InboxMessages(JsonText json, Vault vault, Merges merges) {
        this.json = json;
        this.vault = vault;
        this.merges = merges;
    }

    /// Must be called inside the transaction that records the message as sent.
    Uni<Void> add(Parcel parcel, Letter letter, Instant now) {
        return body(parcel, letter.text()).chain(body -> add(parcel, letter, body, now));
    }

    /// False of a reply to a customer who is forgotten: nothing can be sealed for them any more.
    Uni<Boolean> canTake(Parcel parcel) {
        return isSealed(parcel)
                ? vault.isForgotten(parcel.customerId()).map(isForgotten -> !isForgotten)
                : Uni.createFrom().item(true);
    }

    private static boolean isSealed(Parcel parcel) {
        return parcel.occasion() instanceof FeedbackReplied;
    }

    private Uni<String> body(Parcel parcel, String text) {
        return isSealed(parcel)
                ? vault.keyOf(parcel.customerId()).map(key -> key.sealText(parcel.messageId(), text))
                : Uni.createFrom().item(text);
    }

    private Uni<Void> add(Parcel parcel, Letter letter, String body, Instant now) {
        return merges.whole(parcel.customerId())
                .chain(whole -> session("InboxMessages.add")
                        .call(session -> session.createNativeQuery(LOCK_CUSTOMER, String.class)
                                .setParameter("customer", "inbox " + whole.first())
                                .getSingleResult()))
                .call(session -> session.createNativeQuery(ADD)
                        .setParameter("id", parcel.messageId())
                        .setParameter("customer", parcel.customerId())
                        .setParameter("occasion", parcel.occasion().code())
                        .setParameter("facts", json.write(parcel.occasion()))
                        .setParameter("language", letter.language())
                        .setParameter("title", letter.title())
                        .setParameter("body", body)
                        .setParameter("now", now)
                        .executeUpdate())
                .chain(_ -> notifyChanged(parcel.customerId()));
    }

    /// Newest first.
    ///
    /// @param customers who are one person
    /// @param before only those that came before this place
    Uni<List<InboxMessage>> of(Collection<UUID> customers, long before, boolean unreadOnly, int limit) {
        var unread = unreadOnly ? "and readAt is null " : "";
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from InboxMessage where customerId in :customers and seq < :before " + unread
                                        + "order by seq desc",
                                InboxMessage.class)
                        .setParameter("customers", customers)
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList())
                .chain(found -> opened(customers, found));
    }

    /// Oldest first.
    Uni<List<InboxMessage>> after(Collection<UUID> customers, long seen, int limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from InboxMessage where customerId in :customers and seq > :seen order by seq",
                                InboxMessage.class)
                        .setParameter("customers", customers)
                        .setParameter("seen", seen)
                        .setMaxResults(limit)
                        .getResultList())
                .chain(found -> opened(customers, found));
    }

    /// @return 0 for an empty inbox
    Uni<Long> newestSeq(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select coalesce(max(seq), 0L) from InboxMessage where customerId in :customers",
                                Long.class)
                        .setParameter("customers", customers)
                        .getSingleResult());
    }

    Uni<Long> unread(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select count(*) from InboxMessage where customerId in :customers and readAt is null",
                                Long.class)
                        .setParameter("customers", customers)
                        .getSingleResult());
    }

    /// Must be called inside a transaction. Reading again changes nothing: the first time stays.
    ///
    /// @param customers who are one person
    /// @return empty where they have no such message
    Uni<Optional<InboxMessage>> read(UUID id, Collection<UUID> customers, Instant now) {
        return session("InboxMessages.read")
                .chain(session -> session.createQuery(
                                "from InboxMessage where id = :id and customerId in :customers", InboxMessage.class)
                        .setParameter("id", id)
                        .setParameter("customers", customers)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable)
                .call(found -> opened(customers, found.stream().toList()))
                .call(found -> found.filter(message -> message.readAt == null)
                        .map(message -> {
                            message.readAt = now;
                            return notifyChanged(message.customerId);
                        })
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /// Each under the key of the customer whom it was sent to; without it nothing is left of a reply.
    private Uni<List<InboxMessage>> opened(Collection<UUID> customers, List<InboxMessage> found) {
        found.forEach(message -> message.text = message.isSealed() ? "" : message.body);
        var sealed = found.stream().filter(InboxMessage::isSealed).toList();
        return sealed.isEmpty()
                ? Uni.createFrom().item(found)
                : vault.find(customers)
                        .invoke(keys -> sealed.forEach(
                                message -> message.text = Optional.ofNullable(keys.get(message.customerId))
                                        .map(key -> key.openText(message.id, message.body))
                                        .orElse("")))
                        .replaceWith(found);
    }

    private static Uni<Void> notifyChanged(UUID customerId) {
        return session("InboxMessages.notifyChanged")
                .chain(session -> session.createNativeQuery(
                                "select count(*) from pg_notify(:channel, :customer)", Long.class)
                        .setParameter("channel", CHANGED)
                        .setParameter("customer", customerId.toString())
                        .getSingleResult())
                .replaceWithVoid();
    }
}
