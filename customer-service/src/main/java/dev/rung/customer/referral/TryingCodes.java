package dev.rung.customer.referral;

import static java.time.temporal.ChronoUnit.HOURS;

import dev.rung.customer.contact.ContactSearches;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Customers give codes themselves, a few in an hour: a refusal tells that a contact point is known here. In
/// the caller's transaction, which is committed also where the answer is no.
@ApplicationScoped
class TryingCodes {

    static final int MOST_PER_HOUR = 10;

    private final Referring referring;
    private final ContactSearches searches;
    private final Clock clock;

    TryingCodes(Referring referring, ContactSearches searches, Clock clock) {
        this.referring = referring;
        this.searches = searches;
        this.clock = clock;
    }

    Uni<ReferralAnswer> accept(String externalId, String typed) {
        return searches.count("referral of " + externalId, clock.instant().truncatedTo(HOURS), MOST_PER_HOUR)
                .chain(counted -> switch (counted) {
                    case WITHIN -> referring.accept(externalId, typed);
                    case FIRST_BEYOND, BEYOND -> Uni.createFrom().item(new ReferralAnswer.TooManyTried());
                });
    }
}
