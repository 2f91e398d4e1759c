package dev.rung.customer.group.input;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Table `behaviour_count`. An event is counted in the transaction that accepts it, so once.
@ApplicationScoped
public class BehaviourCounts {

    /// No rule looks further back than a year and a day.
    private static final int KEPT_DAYS = 367;

    /// Sorted, so that two requests with the same customers wait for each other instead of locking each
    /// other out.
    private static final String ADD = """
            insert into behaviour_count as known (customer_id, type, day, count)
            select customer_id, type, day, count
              from jsonb_to_recordset(:rows) as r(customer_id uuid, type text, day date, count int)
             where not exists (select from vault_keys k where k.owner = r.customer_id and k.forgotten_at is not null)
             order by customer_id, type, day
            on conflict (customer_id, type, day) do update set count = known.count + excluded.count""";

    private static final String FORGET = """
            delete from behaviour_count b
             using jsonb_to_recordset(:rows) as r(customer_id uuid, type text, day date, count int)
             where b.day < r.day""";

    private final JsonRows rows;
    private final Store store;
    private final Clock clock;

    BehaviourCounts(JsonRows rows, Store store, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    /// Something that a customer did.
    public record Occurrence(UUID customerId, String type, Instant occurredAt) {}

    private record DayOfType(UUID customerId, String type, LocalDate day) {}

    @RegisterForReflection
    record CountedDay(UUID customerId, String type, LocalDate day, long count) {}

    public Uni<Void> add(Collection<Occurrence> occurrences) {
        var oldest = oldest();
        var counted = occurrences.stream()
                .map(each -> new DayOfType(each.customerId(), each.type(), day(each.occurredAt())))
                .filter(each -> !each.day().isBefore(oldest))
                .collect(groupingBy(each -> each, counting()));
        return rows.write(
                ADD,
                counted.entrySet().stream()
                        .map(each -> new CountedDay(
                                each.getKey().customerId(),
                                each.getKey().type(),
                                each.getKey().day(),
                                each.getValue()))
                        .toList());
    }

    Uni<Integer> forgetOld() {
        return rows.update(FORGET, List.of(new CountedDay(new UUID(0, 0), "", oldest(), 0)));
    }

    private LocalDate oldest() {
        return day(clock.instant()).minusDays(KEPT_DAYS);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, store.zone());
    }
}
