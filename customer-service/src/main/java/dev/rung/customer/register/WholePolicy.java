package dev.rung.customer.register;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides what several customers who are one person are together, and what of their answers counts. Each keeps its
/// own, so that undoing a merge has nothing to give back.
public final class WholePolicy {

    /// As many as a customer of one id has at most.
    private static final int KEPT = 20;

    /// All that can be agreed to, as a pattern.
    public static final String PURPOSES = "marketing|personalisation";

    public static final String CHANNELS = "email|sms|inbox";

    private static final List<Question> MATTERS = Stream.of(PURPOSES.split("\\|", -1))
            .flatMap(purpose -> Stream.of(CHANNELS.split("\\|", -1)).map(channel -> new Question(purpose, channel)))
            .toList();

    private static final Comparator<Restriction> STRONGEST = comparing(WholePolicy::excludes)
            .thenComparing(one -> one.by().equals("hand"))
            .thenComparing(Restriction::since);

    private record Question(String purpose, String channel) {}

    private WholePolicy() {}

    /// Of each purpose and channel the latest answer holds; of two at one moment, the no.
    public static List<Consent> consents(List<List<Consent>> all) {
        return all.size() == 1
                ? all.getFirst()
                : List.copyOf(all.stream()
                        .flatMap(List::stream)
                        .collect(toMap(
                                one -> List.of(one.purpose(), one.channel()),
                                one -> one,
                                BinaryOperator.maxBy(comparing(Consent::since).thenComparing(one -> !one.granted())),
                                LinkedHashMap::new))
                        .values());
    }

    /// Of a minor whose guardian did not agree nothing counts, and nothing is left to what holds without an answer,
    /// as for the inbox: each purpose and channel is a no. Of several customers who are one person, one such is
    /// enough.
    ///
    /// @param said by the person
    /// @param registered since when a no is told where nothing was said
    public static List<Consent> counting(List<Consent> said, boolean awaitsGuardian, Instant registered) {
        if (!awaitsGuardian) {
            return said;
        }
        var unsaid = MATTERS.stream()
                .map(matter -> new Consent(matter.purpose(), matter.channel(), false, registered))
                .filter(no -> said.stream().noneMatch(one -> isSameMatter(one, no)));
        return Stream.concat(said.stream().map(WholePolicy::refused), unsaid).toList();
    }

    /// One answer as it counts among those of the customer who is told of.
    public static Consent counting(Consent said, Customer told) {
        var counts = told.consents().stream().anyMatch(one -> one.granted() && isSameMatter(one, said));
        return counts ? said : refused(said);
    }

    /// The answers that count otherwise than before, as they count now.
    public static List<Consent> countingOtherwise(List<Consent> before, List<Consent> after) {
        return after.stream()
                .filter(one ->
                        one.granted() != before.stream().anyMatch(known -> known.granted() && isSameMatter(known, one)))
                .toList();
    }

    /// By this id alone, whether it counts or not.
    public static List<Consent> ownConsents(Customer customer) {
        var own = customer.own();
        return own == null ? customer.consents() : own.consents();
    }

    public static boolean awaitsGuardian(Customer customer) {
        var own = customer.own();
        return own != null && Boolean.TRUE.equals(own.awaitsGuardian());
    }

    private static Consent refused(Consent one) {
        return new Consent(one.purpose(), one.channel(), false, one.since());
    }

    private static boolean isSameMatter(Consent one, Consent other) {
        return one.purpose().equals(other.purpose()) && one.channel().equals(other.channel());
    }

    /// A member by any of their ids is one; a person who is frozen or excluded by one of them is so altogether.
    ///
    /// @return null for a guest who was never anything else
    public static @Nullable Membership membership(List<Membership> all) {
        return switch (all.size()) {
            case 0 -> null;
            case 1 -> all.getFirst();
            default -> new Membership(enrolments(all), restrictions(all));
        };
    }

    private static List<Enrolment> enrolments(List<Membership> all) {
        var whole = new ArrayList<Enrolment>();
        for (var moment :
                moments(all.stream().flatMap(one -> one.enrolments().stream()).map(Enrolment::since))) {
            var holding = holding(all, moment);
            if (holding.isEmpty()) {
                continue;
            }
            var now = holding.get();
            var last = whole.isEmpty() ? null : whole.getLast();
            if (last != null && last.status().equals(now.status())) {
                whole.set(whole.size() - 1, new Enrolment(last.status(), last.since(), now.terms(), last.channel()));
            } else {
                whole.add(new Enrolment(now.status(), moment, now.terms(), now.channel()));
            }
        }
        while (whole.size() > KEPT) {
            whole.subList(1, 3).clear();
        }
        return whole;
    }

    /// The latest joining where somebody is a member, else the latest leaving.
    private static Optional<Enrolment> holding(List<Membership> all, Instant moment) {
        return all.stream()
                .flatMap(one -> one.enrolmentAt(moment).stream())
                .max(comparing(WholePolicy::isMember).thenComparing(Enrolment::since));
    }

    private static boolean isMember(Enrolment enrolment) {
        return MemberStatus.of(enrolment.status()) == MemberStatus.MEMBER;
    }

    private static List<Restriction> restrictions(List<Membership> all) {
        var whole = new ArrayList<Restriction>();
        Restriction before = null;
        for (var moment : moments(all.stream()
                .flatMap(one -> one.restrictions().stream())
                .flatMap(one -> Stream.concat(Stream.of(one.since()), Stream.ofNullable(one.until()))))) {
            var strongest = all.stream()
                    .flatMap(one -> one.restrictionAt(moment).stream())
                    .max(STRONGEST.thenComparing(Restriction::until, nullsFirst(Comparator.<Instant>naturalOrder())))
                    .orElse(null);
            if (strongest != before) {
                end(whole, moment);
                if (strongest != null) {
                    whole.add(new Restriction(
                            strongest.status(), moment, strongest.until(), strongest.reason(), strongest.by()));
                }
            }
            before = strongest;
        }
        while (whole.size() > KEPT) {
            whole.remove(
                    whole.stream().filter(one -> !excludes(one)).findFirst().orElse(whole.getFirst()));
        }
        return whole;
    }

    private static void end(List<Restriction> whole, Instant at) {
        if (!whole.isEmpty()) {
            var last = whole.getLast();
            if (last.until() == null || last.until().isAfter(at)) {
                whole.set(whole.size() - 1, new Restriction(last.status(), last.since(), at, last.reason(), last.by()));
            }
        }
    }

    private static boolean excludes(Restriction one) {
        return MemberStatus.of(one.status()) == MemberStatus.EXCLUDED;
    }

    private static Iterable<Instant> moments(Stream<Instant> told) {
        return told.collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
}
