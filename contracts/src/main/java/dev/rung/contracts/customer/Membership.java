package dev.rung.contracts.customer;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a customer takes part in the programme, now and at each moment before: one fact, which every service
/// reads the same way. It says its history, so that a fact that is told late is judged by its own moment; of
/// either list not more than a few are kept.
///
/// @param enrolments the customer's own joining and leaving, oldest first
/// @param restrictions what rules or people decided, oldest first; none begins before the one before it ends
@JsonIgnoreProperties(ignoreUnknown = true)
public record Membership(List<Enrolment> enrolments, List<Restriction> restrictions) {

    public static final Membership GUEST = new Membership(List.of(), List.of());

    public Membership {
        enrolments = List.copyOf(Objects.requireNonNullElse(enrolments, List.of()));
        restrictions = List.copyOf(Objects.requireNonNullElse(restrictions, List.of()));
    }

    /// @param status `member` or `left`
    /// @param terms the version of the terms that a member agreed to last
    /// @param channel by which a member joined, such as `app` or `store`
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Enrolment(
            String status,
            Instant since,
            @Nullable @JsonInclude(NON_NULL) String terms,
            @Nullable @JsonInclude(NON_NULL) String channel) {}

    /// @param status `frozen` or `excluded`
    /// @param until the first moment at which it does not hold any more; absent while no end is set
    /// @param reason a stable code, such as `fraud`
    /// @param by `rule` where a system of the store's decided it, `hand` where a person did
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Restriction(
            String status,
            Instant since,
            @Nullable @JsonInclude(NON_NULL) Instant until,
            String reason,
            String by) {

        boolean holdsAt(Instant moment) {
            return !since.isAfter(moment) && (until == null || moment.isBefore(until));
        }
    }

    /// A restriction outweighs what the customer wants; it ends by itself.
    public MemberStatus statusAt(Instant moment) {
        return restrictionAt(moment)
                .map(Restriction::status)
                .map(MemberStatus::of)
                .orElseGet(() -> enrolledAt(moment));
    }

    /// The customer's own will, whatever was decided about them.
    public MemberStatus enrolledAt(Instant moment) {
        return enrolmentAt(moment).map(Enrolment::status).map(MemberStatus::of).orElse(MemberStatus.GUEST);
    }

    public Optional<Restriction> restrictionAt(Instant moment) {
        return restrictions.stream().filter(one -> one.holdsAt(moment)).reduce((_, later) -> later);
    }

    public Optional<Enrolment> enrolmentAt(Instant moment) {
        return enrolments.stream().filter(one -> !one.since().isAfter(moment)).reduce((_, later) -> later);
    }
}
