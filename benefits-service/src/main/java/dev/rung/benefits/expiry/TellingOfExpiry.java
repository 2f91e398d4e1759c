package dev.rung.benefits.expiry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.benefits.expiry.EndingPoints.EndingBalance;
import dev.rung.benefits.expiry.EndingPoints.ToldNotice;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.PointsEvent.Expiring;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tells customers of points that end soon, a page in each transaction. The lock on their points makes the
/// figure true; the row of each notice makes it told once, whatever restarts. Customers whom another
/// transaction has locked are passed over: the next run finds them.
@ApplicationScoped
class TellingOfExpiry {

    private static final int PAGE = 500;

    private final EndingPoints ending;
    private final Ledger ledger;
    private final Outbox outbox;
    private final JsonText json;
    private final PointsNoticeSettings settings;
    private final Store store;
    private final Clock clock;

    TellingOfExpiry(
            EndingPoints ending,
            Ledger ledger,
            Outbox outbox,
            JsonText json,
            PointsNoticeSettings settings,
            Store store,
            Clock clock) {
        this.ending = ending;
        this.ledger = ledger;
        this.outbox = outbox;
        this.json = json;
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    private record PointsNotice(EndingBalance balance, LocalDate lastDay, int days) {

        ToldNotice told(Instant now) {
            return new ToldNotice(balance.customerId(), lastDay, days, now);
        }

        Expiring event(Instant now, LocalDate today) {
            var name = "%s/points-expiring/%s/%d".formatted(balance.customerId(), lastDay, days);
            return new Expiring(
                    UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
                    balance.customerId(),
                    balance.externalId(),
                    now,
                    balance.points(),
                    lastDay,
                    (int) ChronoUnit.DAYS.between(today, lastDay));
        }
    }

    /// The days with a notice that may be due, today first.
    List<LocalDate> days() {
        var today = today();
        var farthest = settings.days().stream().mapToInt(Integer::intValue).max();
        return farthest.isEmpty()
                ? List.of()
                : today.datesUntil(today.plusDays(farthest.getAsInt() + 1L)).toList();
    }

    /// @param after the last one of the page before
    /// @return the last one of this page; empty at the end
    Uni<Optional<UUID>> tellNext(LocalDate lastDay, UUID after) {
        var left = ChronoUnit.DAYS.between(today(), lastDay);
        var notice = settings.days().stream()
                .mapToInt(Integer::intValue)
                .filter(days -> left <= days)
                .min();
        return notice.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : Panache.withTransaction(() -> ending.candidates(
                                lastDay, notice.getAsInt(), earlyEnough(lastDay, notice.getAsInt()), after, PAGE)
                        .call(found -> ledger.lockFree(found)
                                .chain(locked -> ending.of(json.write(locked), lastDay))
                                .chain(balances -> tell(balances, lastDay)))
                        .map(found -> found.isEmpty() ? Optional.empty() : Optional.of(found.getLast())));
    }

    private Uni<Void> tell(List<EndingBalance> balances, LocalDate lastDay) {
        var now = JsonRows.toMicroseconds(clock.instant());
        var today = LocalDate.ofInstant(now, store.zone());
        var events = new LinkedHashMap<String, Expiring>();
        var notices = balances.stream()
                .flatMap(one -> due(one, lastDay, today).stream())
                .toList();
        notices.forEach(one -> events.put(one.balance().customerId().toString(), one.event(now, today)));
        return notices.isEmpty()
                ? Uni.createFrom().voidItem()
                : ending.told(notices.stream().map(one -> one.told(now)).toList())
                        .chain(() -> outbox.addFirstOfEach(Topic.POINTS_EVENTS, events));
    }

    private Optional<PointsNotice> due(EndingBalance one, LocalDate lastDay, LocalDate today) {
        var earned = LocalDate.ofInstant(one.earnedAt(), store.zone());
        var due = NoticePolicy.due(settings.days(), earned, lastDay, one.told(), today);
        return due.isEmpty() ? Optional.empty() : Optional.of(new PointsNotice(one, lastDay, due.getAsInt()));
    }

    /// As [NoticePolicy] decides it of the day.
    private Instant earlyEnough(LocalDate lastDay, int notice) {
        return lastDay.minusDays(notice).atStartOfDay(store.zone()).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), store.zone());
    }
}
