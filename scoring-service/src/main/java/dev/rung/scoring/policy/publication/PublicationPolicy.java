package dev.rung.scoring.policy.publication;

import dev.rung.scoring.policy.publication.Publication.Granted;
import dev.rung.scoring.policy.publication.Publication.InThePast;
import dev.rung.scoring.policy.publication.Publication.NotTried;
import dev.rung.scoring.policy.publication.Publication.Notice;
import dev.rung.scoring.policy.publication.Publication.Overtaken;
import dev.rung.scoring.policy.publication.Publication.TooFar;
import dev.rung.scoring.policy.publication.Publication.TooSoon;
import dev.rung.scoring.policy.publication.Publication.WaiverRefused;
import dev.rung.scoring.policy.version.PublicationSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

/// When an approved policy may begin to count.
///
/// Nothing is published that was not tried on everybody, and what becomes harder is announced: customers
/// can still buy, or complain. Asked in this order: the time, the versions already published, the dry
/// run, the waiver, the notice.
final class PublicationPolicy {

    private final Duration notice;
    private final Period ahead;

    PublicationPolicy(Duration notice, Period ahead) {
        this.notice = notice;
        this.ahead = ahead;
    }

    /// @param effectiveAt when it is to begin
    /// @param isTried whether a dry run of this very text is done
    /// @param harder what it makes harder, against the policy that counts until then
    /// @param waiver whether notice is to be waived, by whom
    record Wish(int version, Instant effectiveAt, boolean isTried, List<String> harder, Waiver waiver) {}

    enum Waiver {
        NONE,
        /// By an administrator, with a reason.
        PROPER,
        /// By anybody else, or without a reason.
        IMPROPER
    }

    Publication decide(Wish wish, PublicationSchedule published, Instant now) {
        if (wish.effectiveAt().isBefore(now)) {
            return new InThePast();
        }
        var latest = now.atOffset(ZoneOffset.UTC).plus(ahead).toInstant();
        if (wish.effectiveAt().isAfter(latest)) {
            return new TooFar(latest);
        }
        // even one that waits to begin: it was checked, and notice of it given, without this one, and would take back
        // unseen what this one gives
        var overtaking = published.latestAbove(wish.version());
        if (overtaking.isPresent()) {
            return new Overtaken(overtaking.get().version(), overtaking.get().refreshOf());
        }
        if (!wish.isTried()) {
            return new NotTried();
        }
        return switch (wish.waiver()) {
            case IMPROPER -> new WaiverRefused();
            case PROPER -> granted(wish, published, wish.harder().isEmpty() ? Notice.NOT_NEEDED : Notice.WAIVED);
            case NONE -> withNotice(wish, published, now);
        };
    }

    /// From when on something may count.
    Instant earliest(List<String> harder, Instant now) {
        return harder.isEmpty() ? now : now.plus(notice);
    }

    private Publication withNotice(Wish wish, PublicationSchedule published, Instant now) {
        if (wish.harder().isEmpty()) {
            return granted(wish, published, Notice.NOT_NEEDED);
        }
        var earliest = earliest(wish.harder(), now);
        return wish.effectiveAt().isBefore(earliest)
                ? new TooSoon(earliest, wish.harder())
                : granted(wish, published, Notice.GIVEN);
    }

    private static Granted granted(Wish wish, PublicationSchedule published, Notice notice) {
        return new Granted(notice, published.replaced(wish.version(), wish.effectiveAt()));
    }
}
