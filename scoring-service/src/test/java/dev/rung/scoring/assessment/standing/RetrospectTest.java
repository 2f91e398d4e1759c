package dev.rung.scoring.assessment.standing;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.assessment.standing.Retrospect.GrantSpan;
import dev.rung.scoring.assessment.standing.Retrospect.PersonsDecision;
import dev.rung.scoring.assessment.value.AssessmentDate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetrospectTest {

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
        var changed = Retrospect.NONE.changed(daysAgo(10));

        assertThat(changed.changedFrom()).isEqualTo(daysAgo(10));
        assertThat(changed.changed(daysAgo(9)).changedFrom()).isEqualTo(daysAgo(10));
        assertThat(changed.changed(daysAgo(11)).changedFrom()).isEqualTo(daysAgo(11));
    }

    @Test
    void aDecisionIsNewsIfItIsLaterThanTheLastOne() {
        var known = Retrospect.NONE.decided(DECIDED);

        assertThat(Retrospect.NONE.isNews(DECIDED)).isTrue();
        assertThat(known.isNews(DECIDED)).isFalse();
        assertThat(known.isNews(new PersonsDecision(daysAgo(21), new UUID(0, 9))))
                .isFalse();
        assertThat(known.isNews(new PersonsDecision(daysAgo(19), new UUID(0, 1))))
                .isTrue();
    }

    /// However often and in whatever order they are told.
    @Test
    void ofTwoDecisionsOfTheSameMomentThatOfTheHigherIdStands() {
        var known = Retrospect.NONE.decided(DECIDED);

        assertThat(known.isNews(new PersonsDecision(daysAgo(20), new UUID(0, 4))))
                .isFalse();
        assertThat(known.isNews(new PersonsDecision(daysAgo(20), new UUID(0, 6))))
                .isTrue();
    }

    @Test
    void grantsAreRememberedInTheOrderInWhichTheyEnded() {
        var later = new GrantSpan("silver", daysAgo(9), daysAgo(3));

        assertThat(Retrospect.NONE.ended(GRANT).ended(later).grants()).containsExactly(GRANT, later);
    }

    @Test
    void aGrantThatEndedByTheAnchorIsForgotten() {
        var granted = Retrospect.NONE.ended(GRANT);

        assertThat(after(granted, null, daysAgo(20).minusMillis(1))).isEqualTo(granted);
        assertThat(after(granted, null, daysAgo(20))).isEqualTo(Retrospect.NONE);
    }

    @Test
    void onceDatedAChangeIsForgottenExceptOneOfADayToCome() {
        assertThat(after(Retrospect.NONE.changed(daysAgo(0)), null, daysAgo(90)))
                .isEqualTo(Retrospect.NONE);

        var ahead = Retrospect.NONE.changed(daysAgo(-1));
        assertThat(after(ahead, null, daysAgo(90))).isEqualTo(ahead);
    }

    @Test
    void aFallAndADecisionAreKept() {
        assertThat(after(Retrospect.NONE, daysAgo(2), daysAgo(90)).fallenAt()).isEqualTo(daysAgo(2));
        assertThat(after(Retrospect.NONE.decided(DECIDED), null, daysAgo(90)).decided())
                .isEqualTo(DECIDED);
        assertThat(after(new Retrospect(daysAgo(2), List.of(), null, null), null, daysAgo(90)))
                .isEqualTo(Retrospect.NONE);
    }

    private static Retrospect after(Retrospect before, @Nullable Instant fallen, Instant anchor) {
        return before.after(fallen, anchor, SETTLED);
    }
}
