package dev.rung.customer.minor;

import dev.rung.customer.register.MinorRegister.MinorStatus;
import java.util.List;
import java.util.UUID;

/// Decides for whom a guardian's answer is recorded: of several customers who are one person for each who is a minor,
/// so that each keeps the answer when the merge is undone.
///
/// A yes is always recorded, also after another one: it is new proof. A no ends what was agreed to, of a grown-up too.
final class GuardianPolicy {

    private GuardianPolicy() {}

    sealed interface Recording {

        record Recorded(List<UUID> customers) implements Recording {}

        /// A no where nothing was agreed to.
        record Unchanged() implements Recording {}

        /// A yes for somebody who is no minor.
        record NotMinor() implements Recording {}
    }

    /// @param person all customers who are one person
    static Recording decide(List<MinorStatus> person, boolean granted) {
        var concerned = person.stream()
                .filter(one -> granted ? one.isMinor() : one.guardianAgrees())
                .map(MinorStatus::customerId)
                .toList();
        if (!concerned.isEmpty()) {
            return new Recording.Recorded(concerned);
        }
        return granted ? new Recording.NotMinor() : new Recording.Unchanged();
    }
}
