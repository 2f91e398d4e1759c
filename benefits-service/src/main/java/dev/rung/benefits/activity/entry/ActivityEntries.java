package dev.rung.benefits.activity.entry;

import dev.rung.benefits.activity.entry.EntryPolicy.EntryClaim;
import dev.rung.benefits.redemption.booking.RewardClaims;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Each time that a customer took part in an activity, and what counts of customers who would like to.
@ApplicationScoped
public class ActivityEntries {

    private static final String ADD = """
            insert into activity_entries (id, activity_code, customer_id, entered_on, entered_at)
            select id, activity_code, customer_id, entered_on, entered_at
            from jsonb_to_recordset(:rows) as r(
                id uuid, activity_code text, customer_id uuid, entered_on date, entered_at timestamptz)""";

    private static final String COUNTS = """
            select e.activity_code, cast(count(*) as int) as ever,
                   cast(count(*) filter (where e.entered_on = cast(cast(:today as text) as date)) as int) as today
            from activity_entries e where e.customer_id = any (whole_of(cast(cast(:customer as text) as uuid)))
            group by e.activity_code""";

    private final JsonRows rows;
    private final RewardClaims claims;
    private final Store store;

    ActivityEntries(JsonRows rows, RewardClaims claims, Store store) {
        this.rows = rows;
        this.claims = claims;
        this.store = store;
    }

    /// @param enteredOn in the store's zone
    @RegisterForReflection
    public record ActivityEntry(
            UUID id, String activityCode, UUID customerId, LocalDate enteredOn, Instant enteredAt) {}

    @RegisterForReflection
    record EntryCount(String activityCode, int ever, int today) {}

    /// Of one customer, at one moment.
    ///
    /// @param tier null: they never had one
    public record EntrantClaims(@Nullable String tier, long spendable, List<EntryCount> counts) {

        /// @param ladder from the lowest to the highest
        public EntryClaim on(ActivityOffer offer, List<String> ladder) {
            var rank = tier == null ? 0 : Math.max(0, ladder.indexOf(tier));
            return counts.stream()
                    .filter(count -> count.activityCode().equals(offer.code()))
                    .findFirst()
                    .map(count -> new EntryClaim(rank, count.today(), count.ever(), spendable))
                    .orElseGet(() -> new EntryClaim(rank, 0, 0, spendable));
        }
    }

    public Uni<EntrantClaims> claimsOf(UUID customerId, Instant now) {
        var today = LocalDate.ofInstant(now, store.zone());
        return rows.read(COUNTS, Map.of("customer", customerId.toString(), "today", today.toString()), EntryCount.class)
                .chain(counts -> claims.of(customerId, now)
                        .map(found -> new EntrantClaims(found.tier(), found.spendable(), counts)));
    }

    Uni<Void> add(ActivityEntry entry) {
        return rows.write(ADD, List.of(entry));
    }
}
