package dev.rung.benefits.coupon.wallet;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// A customer's coupons in the order in which they look for one: those that can be used, the next to end first;
/// then those that are used or over, newest first.
@ApplicationScoped
class WalletEntries {

    private static final String OPEN = """
            select c.id, c.last_day, c.position, true as open
            from unnest(whole_of(cast(cast(:customer as text) as uuid))) as m(customer_id)
            cross join lateral (
                select * from coupons c
                where c.customer_id = m.customer_id and c.state in ('issued', 'locked')
                  and c.last_day >= cast(cast(:today as text) as date)
                  and (c.last_day, c.position) > (cast(cast(:day as text) as date), cast(:after as bigint))
                order by c.last_day, c.position limit cast(:most as int)) c
            order by c.last_day, c.position limit cast(:most as int)""";

    private static final String OVER = """
            select c.id, c.last_day, c.position, false as open
            from unnest(whole_of(cast(cast(:customer as text) as uuid))) as m(customer_id)
            cross join lateral (
                select * from coupons c
                where c.customer_id = m.customer_id
                  and not (c.state in ('issued', 'locked') and c.last_day >= cast(cast(:today as text) as date))
                  and c.position < cast(:before as bigint)
                order by c.position desc limit cast(:most as int)) c
            order by c.position desc limit cast(:most as int)""";

    private final JsonRows rows;

    WalletEntries(JsonRows rows) {
        this.rows = rows;
    }

    /// @param open whether it can be used, or is in an order that was not paid yet
    @RegisterForReflection
    record WalletEntry(UUID id, LocalDate lastDay, long position, boolean open) {

        WalletCursor cursor() {
            return new WalletCursor(open, lastDay, position);
        }
    }

    /// @param today in the store's zone
    Uni<List<WalletEntry>> after(UUID customerId, WalletCursor cursor, LocalDate today, int most) {
        return open(customerId, cursor, today, most)
                .chain(open -> open.size() == most
                        ? Uni.createFrom().item(open)
                        : over(customerId, cursor, today, most - open.size())
                                .map(over -> Stream.concat(open.stream(), over.stream())
                                        .toList()));
    }

    private Uni<List<WalletEntry>> open(UUID customerId, WalletCursor cursor, LocalDate today, int most) {
        return cursor.open()
                ? rows.read(
                        OPEN,
                        Map.of(
                                "customer",
                                customerId.toString(),
                                "today",
                                today.toString(),
                                "day",
                                cursor.lastDay().toString(),
                                "after",
                                cursor.position(),
                                "most",
                                most),
                        WalletEntry.class)
                : Uni.createFrom().item(List.of());
    }

    private Uni<List<WalletEntry>> over(UUID customerId, WalletCursor cursor, LocalDate today, int most) {
        return rows.read(
                OVER,
                Map.of(
                        "customer",
                        customerId.toString(),
                        "today",
                        today.toString(),
                        "before",
                        cursor.open() ? Long.MAX_VALUE : cursor.position(),
                        "most",
                        most),
                WalletEntry.class);
    }
}
