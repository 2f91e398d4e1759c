package dev.rung.benefits.earning.facts;

import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.facts.Fact.TierPath;
import dev.rung.benefits.ledger.DueLot;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the actions that are known, together with those that they share a cap with. [Facts] adds them.
@ApplicationScoped
public class ActionFacts {

    /// A cap reaches over a calendar month of the store, of one kind of action: so whole months are read, and
    /// a customer's thousandth month costs no more than the first. The first action of a kind may earn
    /// because it is the first, so it is read too; and where one that was just told took its place, also the
    /// one that was first before, with its month.
    private static final String RELATED = """
            with told as (
                select * from jsonb_to_recordset(:rows) as t(
                    customer_id uuid, kind text, id text, event_id uuid, at timestamptz, zone text)),
            lots as (
                select t.customer_id, t.kind, f.occurred_at as at, t.zone
                from told t join facts f on f.customer_id = t.customer_id and f.source_kind = t.kind
                    and f.source_id = t.id and f.kind = 'acted'
                where t.at is null and t.id is not null),
            kinds as (
                select distinct customer_id, kind, zone from told where kind is not null),
            firsts as (
                select k.customer_id, k.kind, first.occurred_at as at, k.zone
                from kinds k
                cross join lateral (
                    select f.occurred_at from facts f
                    where f.customer_id = k.customer_id and f.source_kind = k.kind and f.kind = 'acted'
                      and f.event_id not in (select event_id from told where event_id is not null)
                    order by f.occurred_at, as_java_orders(f.event_id) limit 1) first
                union all
                select k.customer_id, k.kind, first.occurred_at, k.zone
                from kinds k
                cross join lateral (
                    select f.occurred_at from facts f
                    where f.customer_id = k.customer_id and f.source_kind = k.kind and f.kind = 'acted'
                    order by f.occurred_at, as_java_orders(f.event_id) limit 1) first),
            months as (
                select distinct customer_id, kind, date_trunc('month', at, zone) as since,
                       (date_trunc('month', at at time zone zone) + interval '1 month') at time zone zone as until
                from (
                    select customer_id, kind, at, zone from told where at is not null
                    union all select customer_id, kind, at, zone from lots
                    union all select customer_id, kind, at, zone from firsts) m
                where customer_id not in (select customer_id from told where kind is null)),
            found as (
                select f.* from facts f
                where f.kind = 'acted' and f.customer_id in (select customer_id from told where kind is null)
                union all
                select f.* from facts f join months m on f.customer_id = m.customer_id and f.source_kind = m.kind
                    and f.kind = 'acted' and f.occurred_at >= m.since and f.occurred_at < m.until)
            select event_id, customer_id, kind,
                   jsonb_build_object('kind', source_kind, 'id', source_id, 'shop', shop) as source,
                   shop, occurred_at
            from found""";

    /// Referrals are not many for each customer (customer-service has a most for each inviter), and all are
    /// read. They are kept in a table of their own, since a refund of the newcomer's order takes them back.
    private static final String REFERRED = """
            with asked as (
                select distinct customer_id from jsonb_to_recordset(:rows) as t(customer_id uuid)),
            found as (
                select r.referral_id, a.customer_id, r.completed_at, r.stands, r.shop,
                       case when r.newcomer = a.customer_id then 'invited' else 'referral' end as kind
                from asked a join referrals r on a.customer_id in (r.newcomer, r.referrer)
                where r.completed_at is not null)
            select referral_id as event_id, customer_id, kind, cast(referral_id as text) as id,
                   completed_at as occurred_at, stands, shop
            from found""";

    private static final Set<String> REFERRALS = Set.of(SourceKind.REFERRAL.code(), SourceKind.INVITED.code());

    private final JsonRows rows;
    private final Store store;

    ActionFacts(JsonRows rows, Store store) {
        this.rows = rows;
        this.store = store;
    }

    /// All actions of these customers.
    public Uni<List<Acted>> of(Collection<UUID> customers) {
        return relatedTo(customers.stream().map(this::whole).toList());
    }

    /// @param news facts that were just added. Where a tier changed, all of the customer's actions are read.
    public Uni<List<Acted>> related(Collection<Fact> news) {
        return relatedTo(Stream.concat(
                        OrderBooks.only(Acted.class, news)
                                .map(acted -> new TouchedActions(
                                        acted.customerId(),
                                        acted.kind().code(),
                                        acted.id(),
                                        acted.eventId(),
                                        acted.occurredAt(),
                                        zone())),
                        OrderBooks.only(TierPath.class, news).map(path -> whole(path.customerId())))
                .toList());
    }

    public Uni<List<Acted>> relatedToLots(Collection<DueLot> lots) {
        return relatedTo(lots.stream()
                .filter(lot -> lot.source().kind().isAction())
                .map(lot -> touched(
                        lot.customerId(), lot.source().kind(), lot.source().id()))
                .toList());
    }

    private Uni<List<Acted>> relatedTo(List<TouchedActions> touched) {
        return touched.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.read(RELATED, touched, FactRow.class)
                        .chain(found -> referred(touched)
                                .map(referred -> Stream.concat(
                                                found.stream().map(FactRow::action),
                                                referred.stream().map(ReferralRow::action))
                                        .toList()));
    }

    private Uni<List<ReferralRow>> referred(List<TouchedActions> touched) {
        var asked = touched.stream()
                .filter(one -> one.kind() == null || REFERRALS.contains(one.kind()))
                .toList();
        return asked.isEmpty() ? Uni.createFrom().item(List.of()) : rows.read(REFERRED, asked, ReferralRow.class);
    }

    private TouchedActions whole(UUID customerId) {
        return new TouchedActions(customerId, null, null, null, null, zone());
    }

    private TouchedActions touched(UUID customerId, SourceKind kind, String id) {
        return new TouchedActions(customerId, kind.code(), id, null, null, zone());
    }

    private String zone() {
        return store.zone().getId();
    }

    @RegisterForReflection
    record ReferralRow(
            UUID eventId,
            UUID customerId,
            SourceKind kind,
            String id,
            Instant occurredAt,
            boolean stands,
            @Nullable String shop) {

        Acted action() {
            return new Acted(eventId, customerId, occurredAt, kind, id, shop, stands, null);
        }
    }

    @RegisterForReflection
    record TouchedActions(
            UUID customerId,
            @Nullable String kind,
            @Nullable String id,
            @Nullable UUID eventId,
            @Nullable Instant at,
            String zone) {}
}
