package dev.rung.scoring.assessment.standing;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.assessment.standing.PastStanding.GrantSpan;
import dev.rung.scoring.assessment.standing.PastStanding.PersonsDecision;
import dev.rung.scoring.assessment.value.AssessmentDate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastStandingTest {

    private static final AssessmentDate SETTLED = new AssessmentDate(TODAY, SHANGHAI, true);

    private static final GrantSpan GRANT = new GrantSpan("gold", daysAgo(40), daysAgo(20));

    private static final PersonsDecision DECIDED = new PersonsDecision(daysAgo(20), new UUID(0, 5));

    @Test
    void aGrantCountsFromItsBeginningToJustBeforeItsEnd() {
        assertThat(GRANT.isOn(daysAgo(40).minusMillis(1))).isFalse();
        assertThat(GRANT.isOn(daysAgo(40))).isTrue();
        assertThat(GRANT.isOn(daysAgo(20).minusMillis(1))).isTrue();
        assertThat(GRANT.isOn(daysAgo(20))).isFalse();
        assertThat(GRANT.moments()).containsExactly(daysAgo(40), daysAgo(20));
    }

    @Test
    void ofSeveralChangesOfThePastTheEarliestIsRemembered() {
        var changed = PastStanding.NONE.changed(daysAgo(10));

        assertThat(changed.changedFrom()).isEqualTo(daysAgo(10));
        assertThat(changed.changed(daysAgo(9)).changedFrom()).isEqualTo(daysAgo(10));
        assertThat(changed.changed(daysAgo(11)).changedFrom()).isEqualTo(daysAgo(11));
    }

    @Test
    void aDecisionIsNewsIfItIsLaterThanTheLastOne() {
        var known = PastStanding.NONE.decided(DECIDED);

        assertThat(PastStanding.NONE.isNews(DECIDED)).isTrue();
        assertThat(known.isNews(DECIDED)).isFalse();
        assertThat(known.isNews(new PersonsDecision(daysAgo(21), new UUID(0, 9))))
                .isFalse();
        assertThat(known.isNews(new PersonsDecision(daysAgo(19), new UUID(0, 1))))
                .isTrue();
    }

    /// However often and in whatever order they are told.
    @Test
    void ofTwoDecisionsOfTheSameMomentThatOfTheHigherIdStands() {
        var known = PastStanding.NONE.decided(DECIDED);

        assertThat(known.isNews(new PersonsDecision(daysAgo(20), new UUID(0, 4))))
                .isFalse();
        assertThat(known.isNews(new PersonsDecision(daysAgo(20), new UUID(0, 6))))
                .isTrue();
    }

    @Test
    void grantsAreRememberedInTheOrderInWhichTheyEnded() {
        var later = new GrantSpan("silver", daysAgo(9), daysAgo(3));

        assertThat(PastStanding.NONE.ended(GRANT).ended(later).grants()).containsExactly(GRANT, later);
    }

    @Test
    void aGrantThatEndedByTheAnchorIsForgotten() {
        var granted = PastStanding.NONE.ended(GRANT);

        assertThat(after(granted, null, daysAgo(20).minusMillis(1))).isEqualTo(granted);
        assertThat(after(granted, null, daysAgo(20))).isEqualTo(PastStanding.NONE);
    }

    @Test
    void onceDatedAChangeIsForgottenExceptOneOfADayToCome() {
        assertThat(after(PastStanding.NONE.changed(daysAgo(0)), null, daysAgo(90)))
                .isEqualTo(PastStanding.NONE);

        var ahead = PastStanding.NONE.changed(daysAgo(-1));
        assertThat(after(ahead, null, daysAgo(90))).isEqualTo(ahead);
    }

    @Test
    void aFallAndADecisionAreKept() {
        assertThat(after(PastStanding.NONE, daysAgo(2), daysAgo(90)).fallenAt()).isEqualTo(daysAgo(2));
        assertThat(after(PastStanding.NONE.decided(DECIDED), null, daysAgo(90)).decided())
                .isEqualTo(DECIDED);
        assertThat(after(new PastStanding(daysAgo(2), List.of(), null, null), null, daysAgo(90)))
                .isEqualTo(PastStanding.NONE);
    }

    private static PastStanding after(PastStanding before, @Nullable Instant fallen, Instant anchor) {
        return before.after(fallen, anchor, SETTLED);
    }
}
