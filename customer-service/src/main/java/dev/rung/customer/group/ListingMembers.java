package dev.rung.customer.group;

import dev.rung.customer.group.GroupLists.GroupMember;
import dev.rung.customer.group.GroupLists.GroupOfCustomer;
import dev.rung.customer.group.GroupLists.HandRow;
import dev.rung.customer.register.Registering;
import dev.rung.customer.register.WholeCustomers;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.locale.Text;
import dev.rung.platform.page.Page;
import dev.rung.platform.page.PageCursor;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lists customers by hand and reads who belongs to groups, in the caller's transaction or session.
@ApplicationScoped
class ListingMembers {

    private static final Duration LONGEST = Duration.ofDays(36_525);

    private final KeepingGroups keeping;
    private final GroupLists lists;
    private final Registering registering;
    private final WholeCustomers wholes;
    private final Audit audit;
    private final Clock clock;

    ListingMembers(
            KeepingGroups keeping,
            GroupLists lists,
            Registering registering,
            WholeCustomers wholes,
            Audit audit,
            Clock clock) {
        this.keeping = keeping;
        this.lists = lists;
        this.registering = registering;
        this.wholes = wholes;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<Page<GroupMember>> of(UUID groupId, @Nullable String after, int limit) {
        return keeping.row(groupId)
                .chain(() -> lists.ofGroup(groupId, PageCursor.parse(after), limit + 1))
                .map(found ->
                        Page.of(found, limit, last -> new PageCursor(last.enteredAt(), last.customerId()).toString()));
    }

    Uni<List<GroupOfCustomer>> of(String externalId) {
        return wholes.of(externalId)
                .chain(whole -> lists.ofCustomer(whole.kept().customerId()));
    }

    /// @param until null: until somebody takes them off the list
    Uni<Void> put(UUID groupId, String externalId, String reason, @Nullable Instant until, String actor) {
        var now = JsonRows.toMicroseconds(clock.instant());
        if (until != null && !(until.isAfter(now) && until.isBefore(now.plus(LONGEST)))) {
            throw Problem.of(400, "invalid")
                    .at("until", Text.of("reason.group-until"))
                    .asException();
        }
        return keeping.row(groupId)
                .chain(() -> registering.lock(externalId))
                .chain(customer -> lists.put(new HandRow(groupId, customer.customerId(), reason, until, actor, now))
                        .chain(() -> record(actor, "group-member.listed", groupId, customer.customerId(), until)));
    }

    /// Nothing changes for a customer who was not listed by hand.
    Uni<Void> remove(UUID groupId, String externalId, String actor) {
        return keeping.row(groupId)
                .chain(() -> registering.lock(externalId))
                .chain(customer -> lists.remove(
                                new HandRow(groupId, customer.customerId(), null, null, actor, clock.instant()))
                        .chain(removed -> removed == 0
                                ? Uni.createFrom().voidItem()
                                : record(actor, "group-member.unlisted", groupId, customer.customerId(), null)));
    }

    private Uni<Void> record(String actor, String action, UUID groupId, UUID customerId, @Nullable Instant until) {
        var details = new HashMap<String, Object>();
        details.put("customerId", customerId.toString());
        if (until != null) {
            details.put("until", until.toString());
        }
        return audit.record(actor, action, groupId.toString(), details);
    }
}
