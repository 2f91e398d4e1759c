package dev.rung.benefits.ledger.spending;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.ledger.lot.AccountPoints;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.Reversal;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.benefits.ledger.spending.PlainPoints.Place;
import dev.rung.benefits.ledger.spending.PlainPoints.PlainLot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The ledger and the plain points beside each other, of three customers who are one at times. Every act is done to
/// both, and asked of the ledger once more.
final class LedgerScene {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final BookInMemory book;
    private final PlainPoints plain = new PlainPoints();
    private final Map<Source, UUID> owners = new HashMap<>();
    private final List<Source> sources = new ArrayList<>();
    private final Map<Source, Integer> spends = new LinkedHashMap<>();
    private final Set<Source> redeemed = new HashSet<>();
    private final Map<Source, PlainOrder> orders = new LinkedHashMap<>();
    private LocalDate today = LocalDate.of(2026, 3, 1);
    private int acts;

    LedgerScene(BookInMemory book) {
        this.book = book;
    }

    /// An order that becomes available in so many days and lasts so many; both may be over.
    void earn(int who, int points, int wait, int life) {
        var source = Source.order("o" + ++acts);
        open(book.who(who), source, points, today.plusDays(wait), today.plusDays(Math.max(wait, life)));
        settle(source, CauseKind.PAYMENT);
    }

    void complete(int which) {
        any(sources, which).filter(this::isOrder).ifPresent(source -> {
            lot(source).completed = true;
            settle(source, CauseKind.COMPLETION);
        });
    }

    void refund(int which, int points) {
        any(sources, which).filter(this::isOrder).ifPresent(source -> {
            var lot = lot(source);
            lot.returned = Math.min(lot.given, lot.returned + points);
            settle(source, CauseKind.REFUND);
        });
    }

    /// Nothing is posted.
    void unite(int place, boolean united) {
        book.unite(place, united);
    }

    void adjust(int place, int points) {
        var who = book.who(place);
        var source = new Source(SourceKind.ADJUSTMENT, "a" + ++acts, null);
        if (points > 0) {
            open(who, source, points, today, today.plusDays(points));
            settle(source, CauseKind.DECISION);
            return;
        }
        var there = plain.spendable(book.whole(who), today);
        var outcome = book.withdraw(who, source, -points, moment());
        if (there.size() < -points) {
            assertThat(outcome).isEqualTo(new WithdrawalOutcome.TooFew(there.size()));
        } else {
            assertThat(outcome).isInstanceOf(WithdrawalOutcome.Withdrawn.class);
            PlainPoints.move(there.subList(0, -points), Place.WITHDRAWN);
        }
    }

    void reserve(int place, int points) {
        reserve(place, points, new Source(SourceKind.REDEMPTION, "r" + ++acts, null));
    }

    /// An order that is to be paid by points and money, and earns by the money.
    void order(int place, int points, int price) {
        var source = new Source(SourceKind.QUOTE, "q" + ++acts, null);
        if (reserve(place, points, source)) {
            var order = new PlainOrder(Source.order("o" + acts), points, price);
            orders.put(source, order);
            if (price > 0) {
                open(book.who(place), order.earned, price, today.plusDays(3), today.plusDays(30));
                settle(order.earned, CauseKind.PAYMENT);
            }
        }
    }

    /// Money of an order goes back. Earned points and those that paid for it hear of it one after the other, whichever
    /// comes first.
    void refundOrder(int which, int refund, int money, boolean earnedFirst) {
        any(List.copyOf(orders.keySet()), which).ifPresent(source -> {
            var order = requireNonNull(orders.get(source));
            order.refund("r" + refund, money, now());
            if (earnedFirst) {
                takeBackEarned(order);
            }
            giveBackPaid(source);
            if (!earnedFirst) {
                takeBackEarned(order);
            }
        });
    }

    private void takeBackEarned(PlainOrder order) {
        if (sources.contains(order.earned)) {
            var lot = lot(order.earned);
            lot.returned = Math.clamp(order.moneyBack(), lot.returned, lot.given);
            settle(order.earned, CauseKind.REFUND);
        }
    }

    private void giveBackPaid(Source source) {
        var order = orders.get(source);
        if (order == null || !redeemed.contains(source)) {
            return;
        }
        var back = order.pointsBack();
        assertThat(book.back(order.asRule(), order.told())).isEqualTo(back);
        if (back > 0) {
            var more = back - cameBack(source);
            assertThat(book.restore(source, back, moment()))
                    .isInstanceOf(more > 0 ? SpendingOutcome.Done.class : SpendingOutcome.Repeated.class);
            plain.giveBack(plain.of(source.name(), Place.REDEEMED).subList(0, Math.max(0, more)), today);
            assertThat(book.restore(source, back, moment())).isInstanceOf(SpendingOutcome.Repeated.class);
        }
    }

    private int cameBack(Source source) {
        return requireNonNull(spends.get(source))
                - plain.of(source.name(), Place.REDEEMED).size();
    }

    private boolean reserve(int place, int points, Source source) {
        var who = book.who(place);
        var there = plain.spendable(book.whole(who), today).size();
        var outcome = book.reserve(who, source, points, moment());
        if (there < points) {
            assertThat(outcome).isEqualTo(new SpendingOutcome.NotEnough(there));
            return false;
        }
        assertThat(outcome).isInstanceOf(SpendingOutcome.Done.class);
        plain.reserve(source.name(), book.whole(who), points, today);
        spends.put(source, points);
        assertThat(book.reserve(who, source, points, moment())).isInstanceOf(SpendingOutcome.Repeated.class);
        assertThat(book.reserve(who, source, points + 1, moment())).isInstanceOf(SpendingOutcome.Conflict.class);
        return true;
    }

    void redeem(int which) {
        any(List.copyOf(spends.keySet()), which).ifPresent(source -> {
            var outcome = book.redeem(source, moment());
            if (outcome instanceof SpendingOutcome.Done) {
                assertThat(plain.of(source.name(), Place.RESERVED)).isNotEmpty();
                PlainPoints.move(plain.of(source.name(), Place.RESERVED), Place.REDEEMED);
                redeemed.add(source);
                assertThat(book.redeem(source, moment())).isInstanceOf(SpendingOutcome.Repeated.class);
                assertThat(book.release(source, moment())).isInstanceOf(SpendingOutcome.Conflict.class);
                giveBackPaid(source);
            } else {
                assertThat(plain.of(source.name(), Place.RESERVED)).isEmpty();
            }
        });
    }

    void release(int which) {
        any(List.copyOf(spends.keySet()), which).ifPresent(source -> {
            var outcome = book.release(source, moment());
            if (outcome instanceof SpendingOutcome.Done) {
                assertThat(plain.of(source.name(), Place.RESERVED)).isNotEmpty();
                plain.giveBack(plain.of(source.name(), Place.RESERVED), today);
                assertThat(book.release(source, moment())).isInstanceOf(SpendingOutcome.Repeated.class);
                assertThat(book.redeem(source, moment())).isInstanceOf(SpendingOutcome.Conflict.class);
            } else {
                assertThat(plain.of(source.name(), Place.RESERVED)).isEmpty();
            }
        });
    }

    void restore(int which, int points) {
        any(List.copyOf(spends.keySet()), which).ifPresent(source -> {
            var there = plain.of(source.name(), Place.REDEEMED);
            var inAll = points + (redeemed.contains(source) ? cameBack(source) : 0);
            var outcome = book.restore(source, inAll, moment());
            if (there.size() < points) {
                assertThat(outcome).isInstanceOf(SpendingOutcome.Conflict.class);
            } else {
                assertThat(outcome).isInstanceOf(SpendingOutcome.Done.class);
                plain.giveBack(there.subList(0, points), today);
                assertThat(book.restore(source, inAll, moment())).isInstanceOf(SpendingOutcome.Repeated.class);
                assertThat(book.restore(source, requireNonNull(spends.get(source)) + 1, moment()))
                        .isInstanceOf(SpendingOutcome.Conflict.class);
            }
        });
    }

    /// The timer comes later, or not at all.
    void passDays(int days) {
        today = today.plusDays(days);
    }

    void settleWhatIsDue() {
        sources.forEach(source -> settle(source, CauseKind.TIME));
    }

    void bothAreTheSame() {
        assertThat(book.postedOnOthers())
                .as("posted on another than whose points they are")
                .isEmpty();
        assertThat(accounts()).isEqualTo(counted());
        assertThat(book.lots.values().stream().map(Lot::expiresOn).toList())
                .isEqualTo(
                        plain.lots.values().stream().map(lot -> lot.expiresOn).toList());
        var entries = book.byLot(book.transactions);
        assertThat(entries.keySet()).isSubsetOf(book.lots.keySet());
        book.lots.keySet().forEach(id -> entries.putIfAbsent(id, AccountPoints.NONE));
        assertThat(accounts()).as("entries").isEqualTo(entries);
        assertThat(book.lots.values().stream()
                        .allMatch(lot -> lot.issued() >= lot.earned() && lot.retained() >= lot.earned()))
                .isTrue();
        var keys = book.transactions.stream()
                .map(one -> one.customerId() + one.key())
                .distinct();
        assertThat(keys.count()).as("keys").isEqualTo(book.transactions.size());
    }

    private Map<UUID, AccountPoints> accounts() {
        var accounts = new HashMap<UUID, AccountPoints>();
        book.lots.forEach((id, lot) -> accounts.put(id, lot.accounts()));
        return accounts;
    }

    private Map<UUID, AccountPoints> counted() {
        var accounts = new HashMap<UUID, AccountPoints>();
        plain.lots.forEach((id, lot) -> accounts.put(id, lot.accounts()));
        return accounts;
    }

    private void open(UUID owner, Source source, int points, LocalDate activeFrom, LocalDate expiresOn) {
        var id = Lot.idOf(owner, source);
        plain.lots.put(id, new PlainLot(id, owner, points, activeFrom, expiresOn));
        owners.put(source, owner);
        sources.add(source);
    }

    /// Twice: the second time there is nothing to do.
    private void settle(Source source, CauseKind cause) {
        var lot = lot(source);
        plain.look(lot, today);
        book.settle(target(source, lot), new SettlementCause(cause, null, now()));
        var before = book.transactions.size();
        book.settle(target(source, lot), new SettlementCause(cause, null, now()));
        assertThat(book.transactions).hasSize(before);
    }

    private LotTarget target(Source source, PlainLot lot) {
        var kept = lot.given - lot.returned;
        var begun = lot.completed || !today.isBefore(lot.activeFrom);
        return new LotTarget(
                lot.owner,
                source,
                kept,
                kept,
                null,
                now(),
                lot.activeFrom,
                begun ? Optional.of(now()) : Optional.empty(),
                lot.expiresOn,
                lot.isOver(today) ? Optional.of(now()) : Optional.empty(),
                Reversal.WITHIN_BALANCE);
    }

    private PlainLot lot(Source source) {
        return requireNonNull(plain.lots.get(Lot.idOf(requireNonNull(owners.get(source)), source)));
    }

    private boolean isOrder(Source source) {
        return source.kind() == SourceKind.ORDER;
    }

    private Instant now() {
        return today.atTime(12, 0).atZone(SHANGHAI).toInstant();
    }

    private SpendMoment moment() {
        return new SpendMoment(now(), SHANGHAI);
    }

    private static <T> Optional<T> any(List<T> all, int which) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(which % all.size()));
    }
}
