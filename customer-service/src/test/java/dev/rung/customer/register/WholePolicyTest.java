package dev.rung.customer.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WholePolicyTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void theLatestAnswerOfAPurposeAndChannelHolds() {
        var yes = consent("email", true, 1);
        var no = consent("email", false, 2);
        var other = consent("sms", true, 1);

        assertThat(WholePolicy.consents(List.of(List.of(yes, other), List.of(no))))
                .containsExactly(no, other);
        assertThat(WholePolicy.consents(List.of(List.of(no), List.of(yes)))).containsExactly(no);
    }

    @Test
    void ofTwoAnswersAtOneMomentTheNoHolds() {
        var yes = consent("email", true, 1);
        var no = consent("email", false, 1);

        assertThat(WholePolicy.consents(List.of(List.of(yes), List.of(no)))).containsExactly(no);
        assertThat(WholePolicy.consents(List.of(List.of(no), List.of(yes)))).containsExactly(no);
    }

    /// The same as can be asked for: a purpose that is added is closed to minors too.
    @Test
    void ofAMinorEverythingThatCanBeAgreedToIsANo() {
        assertThat(WholePolicy.counting(List.of(), true, START))
                .noneMatch(Consent::granted)
                .allMatch(one -> one.purpose().matches(WholePolicy.PURPOSES))
                .allMatch(one -> one.channel().matches(WholePolicy.CHANNELS))
                .doesNotHaveDuplicates()
                .hasSize(6);
    }

    @Test
    void onlyAnswersThatCountOtherwiseAreNamed() {
        var yes = consent("email", true, 1);
        var no = consent("sms", false, 1);
        var own = List.of(yes, no);
        var closed = WholePolicy.counting(own, true, START);

        assertThat(WholePolicy.countingOtherwise(own, closed)).containsExactly(consent("email", false, 1));
        assertThat(WholePolicy.countingOtherwise(closed, own)).containsExactly(yes);
        assertThat(WholePolicy.countingOtherwise(own, own)).isEmpty();
    }

    @Test
    void whoClosedASecondAccountIsAMemberStill() {
        var kept = new Membership(List.of(joined(5)), List.of());
        var closed = new Membership(List.of(joined(1), left(9)), List.of());

        assertThat(whole(kept, closed).statusAt(at(10))).isEqualTo(MemberStatus.MEMBER);
        assertThat(whole(kept, closed).enrolments()).containsExactly(joined(1));
    }

    @Test
    void whoeverIsExcludedUnderOneIdIsExcludedAltogether() {
        var frozen = new Membership(List.of(joined(1)), List.of(restricted("frozen", 2, 8, "hand")));
        var excluded = new Membership(List.of(), List.of(restricted("excluded", 4, 6, "rule")));

        assertThat(whole(frozen, excluded).restrictions())
                .containsExactly(
                        restricted("frozen", 2, 4, "hand"),
                        restricted("excluded", 4, 6, "rule"),
                        restricted("frozen", 6, 8, "hand"));
    }

    /// The law of it: at each moment the strongest of the parts' statuses, whatever they did before.
    @Test
    void atEachMomentTheStrongestStatusHolds() {
        var random = new Random(15);
        for (int run = 0; run < 3000; run++) {
            var parts = IntStream.rangeClosed(0, 1 + random.nextInt(3))
                    .mapToObj(_ -> membership(random))
                    .toList();
            var whole = Objects.requireNonNull(WholePolicy.membership(parts));
            for (int moment = 0; moment < 40; moment++) {
                var now = at(moment);
                assertThat(whole.statusAt(now))
                        .as("run %d moment %d of %s is %s", run, moment, parts, whole)
                        .isEqualTo(strongest(parts, now));
            }
        }
    }

    private static MemberStatus strongest(List<Membership> parts, Instant now) {
        var statuses = parts.stream().map(one -> one.statusAt(now)).toList();
        var enrolled = parts.stream().map(one -> one.enrolledAt(now)).toList();
        for (var restriction : List.of(MemberStatus.EXCLUDED, MemberStatus.FROZEN)) {
            if (statuses.contains(restriction)) {
                return restriction;
            }
        }
        return List.of(MemberStatus.MEMBER, MemberStatus.LEFT).stream()
                .filter(enrolled::contains)
                .findFirst()
                .orElse(MemberStatus.GUEST);
    }

    private static Membership membership(Random random) {
        var enrolments = new ArrayList<Enrolment>();
        for (int moment = random.nextInt(20); moment < 36 && enrolments.size() < 5; moment += 1 + random.nextInt(9)) {
            enrolments.add(enrolments.size() % 2 == 0 ? joined(moment) : left(moment));
        }
        var restrictions = new ArrayList<Restriction>();
        for (int moment = random.nextInt(20); moment < 36 && restrictions.size() < 4; ) {
            int until = moment + 1 + random.nextInt(9);
            restrictions.add(restricted(
                    random.nextBoolean() ? "frozen" : "excluded",
                    moment,
                    until,
                    random.nextBoolean() ? "hand" : "rule"));
            moment = until + random.nextInt(5);
        }
        return new Membership(enrolments, restrictions);
    }

    private static Membership whole(Membership one, Membership other) {
        return Objects.requireNonNull(WholePolicy.membership(List.of(one, other)));
    }

    private static Consent consent(String channel, boolean granted, int day) {
        return new Consent("marketing", channel, granted, at(day));
    }

    private static Enrolment joined(int day) {
        return new Enrolment("member", at(day), "2026-11", "app");
    }

    private static Enrolment left(int day) {
        return new Enrolment("left", at(day), null, null);
    }

    private static Restriction restricted(String status, int day, int until, String by) {
        return new Restriction(status, at(day), at(until), "fraud", by);
    }

    private static Instant at(int day) {
        return START.plusSeconds(86_400L * day);
    }
}
