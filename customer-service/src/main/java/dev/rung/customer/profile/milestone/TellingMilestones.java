package dev.rung.customer.profile.milestone;

import static dev.rung.contracts.Topic.BEHAVIOUR;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.Event;
import dev.rung.customer.profile.milestone.BirthdayPolicy.DueDays;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Tells each milestone once, in the caller's transaction: the row's primary key is the guard. Of several customers
/// who are one person only the kept one is told of, and nothing that any of them was told to have reached. The
/// event's id follows from customer and milestone, so that a database that was restored tells nothing twice either.
@ApplicationScoped
public class TellingMilestones {

    private static final String COMPLETED = "profile-completed";

    private static final String REACH = """
            insert into profile_milestone (customer_id, milestone)
            select customer_id, milestone from jsonb_to_recordset(:rows) as r(customer_id uuid, milestone text)
            where not exists (
                select from profile_milestone told
                 where told.milestone = r.milestone and told.customer_id in (select whole_customer(r.customer_id)))
            on conflict do nothing""";

    private final JsonRows rows;
    private final Outbox outbox;
    private final MilestoneSettings settings;
    private final Store store;
    private final Clock clock;

    TellingMilestones(JsonRows rows, Outbox outbox, MilestoneSettings settings, Store store, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /// The profile was written: it may be complete now, and today may be the birthday, whose scan is over.
    public Uni<Void> profileWritten(ProfileFacts facts) {
        var now = JsonRows.toMicroseconds(clock.instant());
        var today = BirthdayPolicy.on(LocalDate.ofInstant(now, store.zone()));
        var completed = CompletenessPolicy.isComplete(facts.given(), settings.completeWith())
                ? tell(facts, COMPLETED, now, Behaviour.ProfileCompleted::new)
                : Uni.createFrom().voidItem();
        return completed.chain(() -> birthday(facts, today));
    }

    /// A list of the store wrote it, which is no act of the customer's: a profile that it completes counts as told,
    /// so that it earns nothing later either. Birthdays are told when their day comes.
    public Uni<Void> profileImported(ProfileFacts facts) {
        return CompletenessPolicy.isComplete(facts.given(), settings.completeWith())
                ? rows.write(REACH, List.of(new ReachedMilestone(facts.customerId(), COMPLETED)))
                : Uni.createFrom().voidItem();
    }

    /// Nothing where no birthday is due, or it was told.
    public Uni<Void> birthday(ProfileFacts facts, DueDays due) {
        var born = facts.birthday();
        return born == null
                ? Uni.createFrom().voidItem()
                : BirthdayPolicy.birthday(born, due)
                        .map(day -> tell(
                                facts,
                                "birthday-" + day.getYear(),
                                day.atStartOfDay(store.zone()).toInstant(),
                                Behaviour.Birthday::new))
                        .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(ProfileFacts facts, String milestone, Instant at, Function<Event, Behaviour> told) {
        var reached = new ReachedMilestone(facts.customerId(), milestone);
        var event = new Event(reached.eventId(), facts.customerId(), facts.externalId(), at, null);
        return rows.update(REACH, List.of(reached))
                .chain(inserted -> inserted == 0
                        ? Uni.createFrom().voidItem()
                        : outbox.add(BEHAVIOUR, facts.customerId().toString(), told.apply(event)));
    }

    @RegisterForReflection
    record ReachedMilestone(UUID customerId, String milestone) {

        UUID eventId() {
            return UUID.nameUUIDFromBytes((customerId + "\n" + milestone).getBytes(UTF_8));
        }
    }
}
