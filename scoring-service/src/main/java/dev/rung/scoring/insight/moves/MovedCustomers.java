package dev.rung.scoring.insight.moves;

import dev.rung.platform.page.Page;
import dev.rung.platform.participation.ParticipationSql;
import dev.rung.scoring.insight.figures.Period;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The customers who went from one tier to another between the ends of two dates, counted as the matrix
/// counts them.
@ApplicationScoped
class MovedCustomers {

    private static final UUID FIRST = new UUID(0, 0);

    /// A standing comes by another topic than whoever counts: one whose standing is still on its way has no
    /// name yet.
    private static final String PAGE = """
        select e.customer_id, n.external_id, e.since, n.growth_value
        from tier_periods e
        join standings n on n.customer_id = e.customer_id
        left join tier_periods s
            on s.customer_id = e.customer_id and s.since <= cast(:from as date) and s.until > cast(:from as date)
        where e.since <= cast(:to as date) and e.until > cast(:to as date)
          and coalesce(e.tier, cast(:lowest as text)) = cast(:toTier as text)
          and case when s.customer_id is null then '' else coalesce(s.tier, cast(:lowest as text)) end
              = cast(:fromTier as text)
          and {counts e.customer_id} and e.customer_id > cast(cast(:after as text) as uuid)
        order by e.customer_id limit cast(:limit as int)
        """;

    private final ParticipationSql participation;

    MovedCustomers(ParticipationSql participation) {
        this.participation = participation;
    }

    /// A cell of the matrix.
    ///
    /// @param fromTier null for those who were not seen yet
    /// @param lowest what the lowest tier is called where nothing else was ever told of a customer
    record MatrixCell(Period period, @Nullable String fromTier, String toTier, String lowest) {}

    /// @param since the business date from which on they have the tier at the end
    /// @param growthValue as last assessed
    @RegisterForReflection
    record MovedCustomer(UUID customerId, String externalId, LocalDate since, long growthValue) {}

    /// @param after null for the first page
    Uni<Page<MovedCustomer>> page(MatrixCell cell, @Nullable String after, int limit) {
        return participation
                .read(
                        PAGE,
                        Map.of(
                                "from", cell.period().from(),
                                "to", cell.period().to(),
                                "lowest", cell.lowest(),
                                "fromTier", cell.fromTier() == null ? "" : cell.fromTier(),
                                "toTier", cell.toTier(),
                                "after", place(after).toString(),
                                "limit", limit + 1),
                        MovedCustomer.class)
                .map(found -> page(found, limit));
    }

    /// All of them, so many at a time: however slowly they are fetched, no connection waits for it.
    Multi<List<MovedCustomer>> pages(MatrixCell cell, int limit) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(""),
                        after -> page(cell, after.get(), limit)
                                .invoke(page -> after.set(Objects.requireNonNullElse(page.next(), ""))))
                .whilst(page -> page.next() != null)
                .map(Page::items);
    }

    private static Page<MovedCustomer> page(List<MovedCustomer> found, int limit) {
        return Page.of(found, limit, last -> last.customerId().toString());
    }

    private static UUID place(@Nullable String after) {
        try {
            return after == null || after.isEmpty() ? FIRST : UUID.fromString(after);
        } catch (IllegalArgumentException _) {
            throw Page.cursorUnknown();
        }
    }
}
