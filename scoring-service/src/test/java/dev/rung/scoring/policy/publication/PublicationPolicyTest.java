package dev.rung.scoring.policy.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.policy.publication.Publication.Granted;
import dev.rung.scoring.policy.publication.Publication.InThePast;
import dev.rung.scoring.policy.publication.Publication.NotTried;
import dev.rung.scoring.policy.publication.Publication.Notice;
import dev.rung.scoring.policy.publication.Publication.Overtaken;
import dev.rung.scoring.policy.publication.Publication.TooFar;
import dev.rung.scoring.policy.publication.Publication.TooSoon;
import dev.rung.scoring.policy.publication.Publication.WaiverRefused;
import dev.rung.scoring.policy.publication.PublicationPolicy.Waiver;
import dev.rung.scoring.policy.publication.PublicationPolicy.Wish;
import dev.rung.scoring.policy.version.PublicationSchedule;
import dev.rung.scoring.policy.version.ScheduledVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicationPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final List<String> NOTHING = List.of();
    private static final List<String> GOLD = List.of("ladder[gold].enter");

    private final PublicationPolicy policy = new PublicationPolicy(WEEK, Period.ofYears(1));

    @Test
    void whatMakesNothingHarderMayCountAtOnce() {
        assertThat(policy.decide(wish(2, NOW, NOTHING, Waiver.NONE), plans(), NOW))
                .isEqualTo(new Granted(Notice.NOT_NEEDED, List.of()));
    }

    @Test
    void whatIsHarderIsAnnouncedAWeekBefore() {
        var inTime = NOW.plus(WEEK);

        assertThat(policy.decide(wish(2, inTime, GOLD, Waiver.NONE), plans(), NOW))
                .isEqualTo(new Granted(Notice.GIVEN, List.of()));
        assertThat(policy.decide(wish(2, inTime.minusMillis(1), GOLD, Waiver.NONE), plans(), NOW))
                .isEqualTo(new TooSoon(inTime, GOLD));
    }

    @Test
    void anAdministratorMayWaiveTheNotice() {
        assertThat(policy.decide(wish(2, NOW, GOLD, Waiver.PROPER), plans(), NOW))
                .isEqualTo(new Granted(Notice.WAIVED, List.of()));
        assertThat(policy.decide(wish(2, NOW, NOTHING, Waiver.PROPER), plans(), NOW))
                .isEqualTo(new Granted(Notice.NOT_NEEDED, List.of()));
    }

    @Test
    void whatWasNotTriedIsNotPublishedWhateverNoticeIsGiven() {
        var untried = new Wish(2, NOW.plus(WEEK), false, NOTHING, Waiver.PROPER);

        assertThat(policy.decide(untried, plans(), NOW)).isEqualTo(new NotTried());
    }

    @Test
    void nobodyElseMayEvenWhereItIsNotNeeded() {
        assertThat(policy.decide(wish(2, NOW, NOTHING, Waiver.IMPROPER), plans(), NOW))
                .isEqualTo(new WaiverRefused());
    }

    @Test
    void nothingBeginsInThePast() {
        assertThat(policy.decide(wish(2, NOW.minusMillis(1), NOTHING, Waiver.PROPER), plans(), NOW))
                .isEqualTo(new InThePast());
    }

    @Test
    void nothingIsPublishedForTheYearAfterNext() {
        var latest = Instant.parse("2027-03-02T09:30:00Z");

        assertThat(policy.decide(wish(2, latest, NOTHING, Waiver.NONE), plans(), NOW))
                .isEqualTo(new Granted(Notice.NOT_NEEDED, List.of()));
        assertThat(policy.decide(wish(2, latest.plusMillis(1), NOTHING, Waiver.PROPER), plans(), NOW))
                .isEqualTo(new TooFar(latest));
    }

    /// Not even for a time before the later one counts: that was checked against what counts now.
    @Test
    void nothingIsPublishedUnderALaterVersion() {
        var published = plans(written(3, NOW.plus(WEEK)), written(5, NOW.plus(WEEK)));

        assertThat(policy.decide(wish(2, NOW.plus(WEEK), NOTHING, Waiver.NONE), published, NOW))
                .isEqualTo(new Overtaken(5, null));
        assertThat(policy.decide(wish(4, NOW, NOTHING, Waiver.PROPER), published, NOW))
                .isEqualTo(new Overtaken(5, null));
        assertThat(policy.decide(wish(6, NOW, NOTHING, Waiver.NONE), published, NOW))
                .isEqualTo(new Granted(Notice.NOT_NEEDED, List.of(3, 5)));
    }

    /// Not even for a time before the refresh counts: it would be undone the day the refresh begins.
    @Test
    void whatWasWrittenBeforeARefreshIsNotPublishedAfterIt() {
        var published = plans(new ScheduledVersion(3, NOW.plus(WEEK), 1));

        assertThat(policy.decide(wish(2, NOW, NOTHING, Waiver.NONE), published, NOW))
                .isEqualTo(new Overtaken(3, 1));
        assertThat(policy.decide(wish(2, NOW.plus(WEEK), NOTHING, Waiver.PROPER), published, NOW))
                .isEqualTo(new Overtaken(3, 1));
        assertThat(policy.decide(wish(4, NOW, NOTHING, Waiver.NONE), published, NOW))
                .isEqualTo(new Granted(Notice.NOT_NEEDED, List.of(3)));
    }

    @Test
    void aRefreshIsAnnouncedLikeAnythingElse() {
        assertThat(policy.earliest(NOTHING, NOW)).isEqualTo(NOW);
        assertThat(policy.earliest(GOLD, NOW)).isEqualTo(NOW.plus(WEEK));
    }

    @Test
    void aLaterVersionReplacesThoseThatWouldHaveBegunAfterIt() {
        var published = plans(written(2, NOW.minusSeconds(1)), written(3, NOW), written(4, NOW.plus(WEEK)));

        assertThat(policy.decide(wish(5, NOW, NOTHING, Waiver.NONE), published, NOW))
                .isEqualTo(new Granted(Notice.NOT_NEEDED, List.of(3, 4)));
    }

    private static Wish wish(int version, Instant effectiveAt, List<String> harder, Waiver waiver) {
        return new Wish(version, effectiveAt, true, harder, waiver);
    }

    private static ScheduledVersion written(int version, Instant effectiveAt) {
        return new ScheduledVersion(version, effectiveAt, null);
    }

    private static PublicationSchedule plans(ScheduledVersion... published) {
        return new PublicationSchedule(
                Stream.concat(Stream.of(new ScheduledVersion(1, Instant.EPOCH, null)), Stream.of(published))
                        .toList());
    }
}
