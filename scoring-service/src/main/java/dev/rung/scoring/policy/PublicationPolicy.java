package dev.rung.scoring.policy;

import dev.rung.scoring.policy.Publication.Granted;
import dev.rung.scoring.policy.Publication.InThePast;
import dev.rung.scoring.policy.Publication.Notice;
import dev.rung.scoring.policy.Publication.Overtaken;
import dev.rung.scoring.policy.Publication.TooSoon;
import dev.rung.scoring.policy.Publication.WaiverRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When an approved policy may begin to count.
///
/// What becomes harder is announced: customers can still buy, or complain. Asked in this order: the time, the
/// versions already published, the waiver, the notice.
final class PublicationPolicy {

    private final Duration notice;

    PublicationPolicy(Duration notice) {
        this.notice = notice;
    }

    /// @param effectiveAt when it is to begin
    /// @param harder what it makes harder, against the policy that counts until then
    /// @param waiver whether notice is to be waived, by whom
    record Wish(int version, Instant effectiveAt, List<String> harder, Waiver waiver) {}

    enum Waiver {
        NONE,
        /// By an administrator, with a reason.
        PROPER,
        /// By anybody else, or without a reason.
        IMPROPER
    }

    Publication decide(Wish wish, List<Plan> published, Instant now) {
        if (wish.effectiveAt().isBefore(now)) {
            return new InThePast();
        }
        var until = Plan.inForce(published, wish.effectiveAt());
        if (until.version() > wish.version()) {
            return new Overtaken(until.version());
        }
        return switch (wish.waiver()) {
            case IMPROPER -> new WaiverRefused();
            case PROPER -> granted(wish, published, wish.harder().isEmpty() ? Notice.NOT_NEEDED : Notice.WAIVED);
            case NONE -> withNotice(wish, published, now);
        };
    }

    private Publication withNotice(Wish wish, List<Plan> published, Instant now) {
        if (wish.harder().isEmpty()) {
            return granted(wish, published, Notice.NOT_NEEDED);
        }
        var earliest = now.plus(notice);
        return wish.effectiveAt().isBefore(earliest)
                ? new TooSoon(earliest, wish.harder())
                : granted(wish, published, Notice.GIVEN);
    }

    private static Granted granted(Wish wish, List<Plan> published, Notice notice) {
        return new Granted(
                notice,
                published.stream()
                        .filter(plan -> plan.version() < wish.version())
                        .filter(plan -> !plan.effectiveAt().isBefore(wish.effectiveAt()))
                        .map(Plan::version)
                        .sorted()
                        .toList());
    }
}
