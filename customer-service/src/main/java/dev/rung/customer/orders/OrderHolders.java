package dev.rung.customer.orders;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// In the caller's transaction, in one round trip however many orders there are; in two where an order was paid before.
@ApplicationScoped
public class OrderHolders {

    private static final String CLAIMS = """
            jsonb_to_recordset(cast(cast(:claims as text) as jsonb)) as claim(order_id text, customer_id uuid)""";

    /// Waits for another transaction that claims the same order. Sorted, so that two requests with the same
    /// orders never wait for each other.
    private static final String CLAIM = """
            insert into order_holder (order_id, customer_id, from_file)
            select order_id, customer_id, :fromFile from %s order by order_id
                on conflict (order_id) do nothing""".formatted(CLAIMS);

    /// An order that only a file had told is the shop's from now on. Locked in the order of their ids, as above.
    private static final String HELD_BY_OTHERS = """
            with shops as (
                select own.order_id from order_holder as own join %1$s using (order_id)
                 where own.customer_id = claim.customer_id and own.from_file and not :fromFile
                 order by own.order_id for no key update of own),
            told as (
                update order_holder as own set from_file = false from shops where own.order_id = shops.order_id)
            select order_id, held.customer_id from order_holder as held join %1$s using (order_id)
             where held.customer_id <> claim.customer_id""".formatted(CLAIMS);

    private static final String MOVE = """
            update order_holder as held set customer_id = claim.customer_id, from_file = false
              from %s where held.order_id = claim.order_id""".formatted(CLAIMS);

    private static final String HOLDERS = """
            select order_id, customer_id from order_holder
             where order_id in (select jsonb_array_elements_text(cast(cast(:orderIds as text) as jsonb)))""";

    private static final String HELD_BY_ERASED = """
            select order_id, held.customer_id from order_holder as held join erasure using (customer_id)
             where order_id in (select jsonb_array_elements_text(cast(cast(:orderIds as text) as jsonb)))""";

    private static final String TOLD_BY_SHOP = """
            select order_id from order_holder
             where not from_file
               and order_id in (select jsonb_array_elements_text(cast(cast(:orderIds as text) as jsonb)))""";

    private static final String BUYERS = """
            select distinct customer_id from order_holder
             where customer_id in (
                select cast(asked as uuid)
                  from jsonb_array_elements_text(cast(cast(:customers as text) as jsonb)) as asked)""";

    /// @param claims the customer for each order
    /// @param fromFile whether a file of the store tells of the payments, not the shop
    /// @return the holders of those orders that belong to another customer
    public Uni<Map<String, UUID>> claim(Map<String, UUID> claims, boolean fromFile) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var written = written(claims);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM)
                        .setParameter("claims", written)
                        .setParameter("fromFile", fromFile)
                        .executeUpdate())
                .chain(claimed ->
                        claimed == claims.size() ? Uni.createFrom().item(Map.of()) : heldByOthers(written, fromFile));
    }

    /// Moves orders that other customers hold to these customers.
    public Uni<Void> move(Map<String, UUID> claims) {
        return claims.isEmpty()
                ? Uni.createFrom().voidItem()
                : change(MOVE, written(claims)).replaceWithVoid();
    }

    /// The holders of these orders; orders without a holder are left out.
    public Uni<Map<String, UUID>> holders(Collection<String> orderIds) {
        return holders(HOLDERS, orderIds);
    }

    /// Those of them who are erased.
    public Uni<Map<String, UUID>> erasedHolders(Collection<String> orderIds) {
        return holders(HELD_BY_ERASED, orderIds);
    }

    private static Uni<Map<String, UUID>> holders(String query, Collection<String> orderIds) {
        if (orderIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(query, Object[].class)
                        .setParameter("orderIds", new JsonArray(List.copyOf(orderIds)).encode())
                        .getResultList())
                .map(OrderHolders::byOrder);
    }

    /// Those of them whose payment the shop itself has told, whoever holds them.
    public Uni<Set<String>> toldByShop(Collection<String> orderIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TOLD_BY_SHOP, String.class)
                        .setParameter("orderIds", new JsonArray(List.copyOf(orderIds)).encode())
                        .getResultList())
                .map(Set::copyOf);
    }

    /// Those of these customers who have paid for an order, or for a part of one.
    public Uni<Set<UUID>> buyers(Collection<UUID> customers) {
        var asked = customers.stream().map(UUID::toString).toList();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BUYERS, UUID.class)
                        .setParameter("customers", new JsonArray(asked).encode())
                        .getResultList())
                .map(Set::copyOf);
    }

    private static String written(Map<String, UUID> claims) {
        var rows = new JsonArray();
        claims.forEach((orderId, customerId) ->
                rows.add(new JsonObject().put("order_id", orderId).put("customer_id", customerId.toString())));
        return rows.encode();
    }

    private static Uni<Integer> change(String statement, String claims) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(statement)
                        .setParameter("claims", claims)
                        .executeUpdate());
    }

    private static Uni<Map<String, UUID>> heldByOthers(String claims, boolean fromFile) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HELD_BY_OTHERS, Object[].class)
                        .setParameter("claims", claims)
                        .setParameter("fromFile", fromFile)
                        .getResultList())
                .map(OrderHolders::byOrder);
    }

    private static Map<String, UUID> byOrder(List<Object[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }
}
