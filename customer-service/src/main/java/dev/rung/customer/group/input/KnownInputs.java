package dev.rung.customer.group.input;

import dev.rung.customer.group.rule.CustomerInputs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// All that is known of one customer, and the groups that they belong to so far.
///
/// @param told the groups that were told last
/// @param members those that list the customer
/// @param hands those that list the customer by hand, and until when; [Instant#MAX] where no end is set
/// @param isChanged whether something changed that was not looked at yet
/// @param dueAt when time alone may change something; [Instant#MAX] where it never does
public record KnownInputs(
        UUID customerId,
        String externalId,
        CustomerInputs inputs,
        List<UUID> told,
        Set<UUID> members,
        Map<UUID, Instant> hands,
        boolean isChanged,
        Instant dueAt) {

    /// Whether the groups of this customer are to be looked at anyway.
    public boolean isWaiting(Instant now) {
        return isChanged || !dueAt.isAfter(now);
    }
}
