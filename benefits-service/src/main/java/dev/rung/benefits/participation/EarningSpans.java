package dev.rung.benefits.participation;

import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.platform.participation.ParticipationPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a customer earned, and will by what is known now.
///
/// @param earns by the status of a moment
/// @param changes moments at which the status may become another one
public record EarningSpans(Predicate<Instant> earns, List<Instant> changes) implements Predicate<Instant> {

    public static final EarningSpans ALWAYS = new EarningSpans(_ -> true, List.of());

    public EarningSpans {
        changes = changes.stream().sorted().toList();
    }

    static EarningSpans of(ParticipationPolicy policy, Membership membership) {
        var changes = Stream.of(
                        membership.enrolments().stream().map(Enrolment::since),
                        membership.restrictions().stream().map(Restriction::since),
                        membership.restrictions().stream().map(Restriction::until))
                .flatMap(moments -> moments)
                .filter(Objects::nonNull)
                .toList();
        return new EarningSpans(moment -> policy.earns(policy.decisive(membership, moment)), changes);
    }

    @Override
    public boolean test(Instant moment) {
        return earns.test(moment);
    }

    /// The first moment of a time at which they earned; empty where they did not in all of it.
    ///
    /// @param until its end; null: it goes on
    /// @param now nothing later counts, but for its first moment
    public Optional<Instant> firstWithin(Instant from, @Nullable Instant until, Instant now) {
        return Stream.concat(
                        Stream.of(from),
                        changes.stream()
                                .filter(at ->
                                        at.isAfter(from) && !at.isAfter(now) && (until == null || at.isBefore(until))))
                .filter(earns)
                .findFirst();
    }

    /// When they earn again, by a restriction that ends by its date; empty where they do now, or no date is known.
    public Optional<Instant> returnsAfter(Instant now) {
        return earns.test(now)
                ? Optional.empty()
                : changes.stream().filter(at -> at.isAfter(now)).filter(earns).findFirst();
    }
}
