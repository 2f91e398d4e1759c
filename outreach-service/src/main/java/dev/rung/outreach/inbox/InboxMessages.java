package dev.rung.outreach.inbox;

import static dev.rung.platform.database.CallersTransaction.session;

import dev.rung.outreach.occasion.MessageTexts.Letter;
import dev.rung.outreach.occasion.Occasion.FeedbackReplied;
import dev.rung.outreach.sending.outcome.Courier.Parcel;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.vault.Vault;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Made at start, so that a missing master key is noticed there and not by the first reply.
@Startup
@ApplicationScoped
class InboxMessages {

    /// The NOTIFY channel that carries the id of a customer whose inbox changed.
    static final String CHANGED = "outreach_inbox_changed";

    /// Without it two writers could draw numbers in one order and commit in the other, and a reader that follows
    /// the numbers would miss a message.
    private static final String LOCK_CUSTOMER =
            "select cast(pg_advisory_xact_lock(hashtextextended(cast(:customer as text), 0)) as text)";

    private static final String ADD = """
            insert into inbox_messages (id, customer_id, occasion, facts, language, title, body, sent_at)
            values (:id, :customer, :occasion, :facts, :language, :title, :body, :now)
            """;

    private final JsonText json;
    private final Vault vault;

    InboxMessages(JsonText json, Vault vault) {
        this.json = json;
        this.vault = vault;
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
        return session("InboxMessages.add")
                .call(session -> session.createNativeQuery(LOCK_CUSTOMER, String.class)
                        .setParameter("customer", "inbox " + parcel.customerId())
                        .getSingleResult())
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
    /// @param before only those that came before this place
    Uni<List<InboxMessage>> of(UUID customerId, long before, boolean unreadOnly, int limit) {
        var unread = unreadOnly ? "and readAt is null " : "";
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from InboxMessage where customerId = :customer and seq < :before " + unread
                                        + "order by seq desc",
                                InboxMessage.class)
                        .setParameter("customer", customerId)
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList())
                .chain(found -> opened(customerId, found));
    }

    /// Oldest first.
    Uni<List<InboxMessage>> after(UUID customerId, long seen, int limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from InboxMessage where customerId = :customer and seq > :seen order by seq",
                                InboxMessage.class)
                        .setParameter("customer", customerId)
                        .setParameter("seen", seen)
                        .setMaxResults(limit)
                        .getResultList())
                .chain(found -> opened(customerId, found));
    }

    /// @return 0 for an empty inbox
    Uni<Long> newestSeq(UUID customerId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select coalesce(max(seq), 0L) from InboxMessage where customerId = :customer",
                                Long.class)
                        .setParameter("customer", customerId)
                        .getSingleResult());
    }

    Uni<Long> unread(UUID customerId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select count(*) from InboxMessage where customerId = :customer and readAt is null",
                                Long.class)
                        .setParameter("customer", customerId)
                        .getSingleResult());
    }

    /// Must be called inside a transaction. Reading again changes nothing: the first time stays.
    ///
    /// @return empty where this customer has no such message
    Uni<Optional<InboxMessage>> read(UUID id, UUID customerId, Instant now) {
        return session("InboxMessages.read")
                .chain(session -> session.createQuery(
                                "from InboxMessage where id = :id and customerId = :customer", InboxMessage.class)
                        .setParameter("id", id)
                        .setParameter("customer", customerId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable)
                .call(found -> opened(customerId, found.stream().toList()))
                .call(found -> found.filter(message -> message.readAt == null)
                        .map(message -> {
                            message.readAt = now;
                            return notifyChanged(customerId);
                        })
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /// Without the customer's key nothing is left of a reply.
    private Uni<List<InboxMessage>> opened(UUID customerId, List<InboxMessage> found) {
        found.forEach(message -> message.text = message.isSealed() ? "" : message.body);
        var sealed = found.stream().filter(InboxMessage::isSealed).toList();
        return sealed.isEmpty()
                ? Uni.createFrom().item(found)
                : vault.find(customerId)
                        .invoke(known -> known.ifPresent(key ->
                                sealed.forEach(message -> message.text = key.openText(message.id, message.body))))
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
