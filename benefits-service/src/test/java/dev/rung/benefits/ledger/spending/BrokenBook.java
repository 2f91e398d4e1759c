package dev.rung.benefits.ledger.spending;

import static java.util.Objects.requireNonNull;

import dev.rung.benefits.ledger.lot.AccountPoints;
import dev.rung.benefits.ledger.lot.Booking;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotLeg;
import dev.rung.benefits.ledger.lot.PostedTransaction;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.TransactionKind;
import dev.rung.benefits.ledger.spending.SpendHistory.SpentLot;
import dev.rung.benefits.quote.refund.PointsReturnPolicy.PaidByPoints;
import dev.rung.benefits.quote.refund.ToldOfOrder;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Ledgers with the faults of this field.
enum BrokenBook {
    /// Of two that spend at once, neither sees the other's: each finds the lots of a moment before.
    WITHOUT_THE_LOCK(() -> new BookInMemory() {

        private List<Lot> before = List.of();

        @Override
        List<Lot> toSpend(UUID who) {
            var stale = before;
            before = super.toSpend(who);
            return stale;
        }
    }),
    SPENDS_POINTS_OF_SOMEBODY_WHO_IS_ONE_NO_MORE(() -> new BookInMemory() {

        @Override
        List<Lot> toSpend(UUID who) {
            return lots.values().stream().filter(lot -> lot.available() != 0).toList();
        }
    }),
    FORGETS_THE_POINTS_OF_THE_PART(() -> new BookInMemory() {

        @Override
        List<Lot> toSpend(UUID who) {
            return super.toSpend(who).stream()
                    .filter(lot -> lot.customerId().equals(who))
                    .toList();
        }
    }),
    POSTS_POINTS_OF_THE_PART_ON_THE_OTHER(() -> new BookInMemory() {

        @Override
        void write(Booking booking) {
            super.write(new Booking(
                    booking.lots(),
                    booking.transactions().stream()
                            .map(one -> with(one, customer, one.legs()))
                            .toList()));
        }
    }),
    SPENDS_WHAT_IS_OVER(() -> new BookInMemory() {

        @Override
        SpendingOutcome reserve(UUID who, Source source, long points, SpendMoment moment) {
            return super.reserve(
                    who, source, points, new SpendMoment(moment.at().minus(Duration.ofDays(20)), moment.zone()));
        }
    }),
    GIVES_A_NEW_LIFE(() -> changing(TransactionKind.RESTORE, lot -> ending(lot, 30))),
    GIVES_BACK_TWICE(() -> new BookInMemory() {

        @Override
        SpendHistory history(Source source) {
            var real = super.history(source);
            return new SpendHistory(real.spend().gotBack(-real.spend().restored()), real.lots());
        }
    }),
    RELEASES_WHAT_WAS_REDEEMED(() -> new BookInMemory() {

        @Override
        public SpendingOutcome release(Source source, SpendMoment moment) {
            var history = history(source);
            var again = new SpendHistory(
                    history.spend().in(SpendState.RESERVED),
                    history.lots().stream()
                            .map(lot -> new SpentLot(lot.lotId(), lot.reserved() + lot.redeemed(), 0))
                            .toList());
            return save(SpendingPolicy.release(again, takenFrom(source), moment));
        }
    }),
    EXPIRES_WHAT_WAS_SPENT(() -> changing(
            TransactionKind.EXPIRE,
            lot -> lot.moved(new AccountPoints(
                    0, 0, 0, -lot.accounts().redeemed(), 0, lot.accounts().redeemed())))),
    KEEPS_WHAT_A_REFUND_SHOULD_TAKE(() -> new BookInMemory() {

        @Override
        void write(Booking booking) {
            var kinds =
                    booking.transactions().stream().map(PostedTransaction::kind).toList();
            var first = booking.transactions()
                    .subList(0, Math.min(1, booking.transactions().size()));
            if (kinds.size() > 1
                    && (kinds.getFirst() == TransactionKind.RELEASE || kinds.getFirst() == TransactionKind.RESTORE)) {
                var back = byLot(first);
                super.write(new Booking(
                        booking.lots().stream()
                                .map(lot -> requireNonNull(lots.get(lot.id()))
                                        .moved(back.getOrDefault(lot.id(), AccountPoints.NONE)))
                                .toList(),
                        first));
            } else {
                super.write(booking);
            }
        }
    }),
    GIVES_BACK_TO_ANOTHER_LOT(() -> new BookInMemory() {

        @Override
        void write(Booking booking) {
            var isBack = booking.transactions().stream().anyMatch(one -> one.kind() == TransactionKind.RESTORE);
            super.write(booking);
            if (isBack) {
                lots.values().stream().findFirst().ifPresent(lot -> {
                    lots.put(lot.id(), lot.moved(AccountPoints.available(1)));
                    var last = booking.lots().getLast();
                    lots.computeIfPresent(last.id(), (_, there) -> there.moved(AccountPoints.available(-1)));
                });
            }
        }
    }),
    LOSES_A_POINT_OF_A_PART(() -> new BookInMemory() {

        @Override
        public SpendingOutcome restore(Source source, long inAll, SpendMoment moment) {
            return super.restore(source, inAll > 3 ? inAll - 1 : inAll, moment);
        }
    }),
    /// Each refund is rounded by itself.
    LOSES_A_POINT_TO_EACH_REFUND(() -> new BookInMemory() {

        @Override
        long back(PaidByPoints order, ToldOfOrder told) {
            return told.facts().stream()
                    .filter(fact -> fact.kind().equals("refunded"))
                    .mapToLong(
                            refund -> super.back(order, new ToldOfOrder(told.orderId(), List.of(refund), told.from())))
                    .sum();
        }
    }),
    /// The refund that was told last counts.
    FORGETS_EARLIER_REFUNDS(() -> new BookInMemory() {

        @Override
        long back(PaidByPoints order, ToldOfOrder told) {
            return super.back(
                    order,
                    new ToldOfOrder(
                            told.orderId(), List.of(List.copyOf(told.facts()).getLast()), told.from()));
        }
    }),
    FORGETS_THE_ENTRIES_OF_A_LOT(() -> new BookInMemory() {

        @Override
        void write(Booking booking) {
            super.write(new Booking(
                    booking.lots(),
                    booking.transactions().stream()
                            .map(one -> one.legs().size() < 2
                                    ? one
                                    : with(
                                            one,
                                            one.customerId(),
                                            List.of(one.legs().getFirst())))
                            .toList()));
        }
    });

    final Supplier<BookInMemory> book;

    BrokenBook(Supplier<BookInMemory> book) {
        this.book = book;
    }

    /// After a transaction of that kind the lots are changed once more, and no entry says so.
    private static BookInMemory changing(TransactionKind kind, UnaryOperator<Lot> change) {
        return new BookInMemory() {

            @Override
            void write(Booking booking) {
                var isOne = booking.transactions().stream().anyMatch(one -> one.kind() == kind);
                super.write(
                        isOne
                                ? new Booking(
                                        booking.lots().stream().map(change).toList(), booking.transactions())
                                : booking);
            }
        };
    }

    private static Lot ending(Lot lot, int daysLater) {
        return new Lot(
                lot.id(),
                lot.customerId(),
                lot.source(),
                lot.earned(),
                lot.retained(),
                lot.accounts(),
                lot.overdraft(),
                lot.postings(),
                lot.earnedAt(),
                lot.givenAt(),
                lot.activeFrom(),
                lot.expiresOn().plusDays(daysLater),
                lot.reason(),
                lot.extendedUntil());
    }

    private static PostedTransaction with(PostedTransaction one, UUID customer, List<LotLeg> legs) {
        return new PostedTransaction(
                one.id(),
                customer,
                one.key(),
                one.source(),
                one.kind(),
                one.reason(),
                one.cause(),
                one.causeEventId(),
                one.occurredAt(),
                one.points(),
                legs,
                one.overdraft(),
                one.activeFrom(),
                one.expiresOn());
    }
}
