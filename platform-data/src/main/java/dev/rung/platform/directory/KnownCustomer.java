package dev.rung.platform.directory;

import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer without anything personal.
///
/// @param externalId the storefront's id
/// @param locale BCP 47 tag, such as `zh-CN`
/// @param timeZone IANA name, such as `Asia/Shanghai`
/// @param consents those ever given or withdrawn; what is not listed was never asked
/// @param membership null for a guest who was never anything else
/// @param mergedInto whose part the customer is now; null for one of its own
@RegisterForReflection
public record KnownCustomer(
        UUID customerId,
        String externalId,
        String locale,
        String timeZone,
        List<Consent> consents,
        @Nullable Membership membership,
        @Nullable UUID mergedInto) {

    /// One of its own.
    public KnownCustomer(
            UUID customerId,
            String externalId,
            String locale,
            String timeZone,
            List<Consent> consents,
            @Nullable Membership membership) {
        this(customerId, externalId, locale, timeZone, consents, membership, null);
    }

    /// With the membership of another one.
    public KnownCustomer standingAs(KnownCustomer other) {
        return new KnownCustomer(customerId, externalId, locale, timeZone, consents, other.membership(), mergedInto);
    }

    /// Whether nothing is kept of who they were.
    public boolean isErased() {
        return externalId.startsWith(ErasureFollower.PSEUDONYM);
    }

    /// As it is shown; what follows from it, the rule of participation says by the whole membership.
    public MemberStatus statusAt(Instant moment) {
        return wholeMembership().statusAt(moment);
    }

    public Membership wholeMembership() {
        return Objects.requireNonNullElse(membership, Membership.GUEST);
    }

    /// The last word on it, yes or no; nothing from one who never said anything. Each channel says what that
    /// means: mail is opt-in, the inbox is opt-out.
    ///
    /// @param purpose `marketing` or `personalisation`
    /// @param channel `email`, `sms` or `inbox`
    public Optional<Boolean> answerTo(String purpose, String channel) {
        return consents.stream()
                .filter(consent ->
                        consent.purpose().equals(purpose) && consent.channel().equals(channel))
                .map(Consent::granted)
                .findFirst();
    }
}
