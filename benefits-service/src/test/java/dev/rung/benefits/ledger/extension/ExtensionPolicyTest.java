package dev.rung.benefits.ledger.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.benefits.ledger.lot.AccountPoints;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.PostedTransaction;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.benefits.ledger.lot.TransactionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExtensionPolicyTest {

    private static final UUID ALICE = UUID.randomUUID();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2027-01-15T02:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2027, 6, 30);
    private static final LocalDate LAST_YEAR = LocalDate.of(2026, 12, 31);

    @Test
    void openPointsLastLongerAndNothingMoves() {
        var lot = lot("o1", new AccountPoints(0, 80, 20, 50, 0, 0), LocalDate.of(2027, 3, 31));

        var result = extend(null, lot);

        assertThat(result.booking().lots())
                .extracting(Lot::expiresOn, Lot::extendedUntil)
                .containsExactly(tuple(UNTIL, UNTIL));
        assertThat(result.booking().transactions())
                .extracting(PostedTransaction::kind, PostedTransaction::points)
                .containsExactly(tuple(TransactionKind.EXTEND, 100L));
        assertThat(result.booking().transactions().getFirst().legs()).isEmpty();
    }

    @Test
    void thePostingNamesTheShopOfTheLotsWhereThatIsOne() {
        var accounts = new AccountPoints(0, 80, 0, 0, 0, 0);
        var here = lot(new Source(SourceKind.ORDER, "o1", "/here"), accounts, LocalDate.of(2027, 3, 31));
        var too = lot(new Source(SourceKind.ORDER, "o2", "/here"), accounts, LocalDate.of(2027, 3, 31));
        var there = lot(new Source(SourceKind.ORDER, "o3", "/there"), accounts, LocalDate.of(2027, 3, 31));

        assertThat(shop(extend(null, here, too))).isEqualTo("/here");
        assertThat(shop(extend(null, here, there))).isNull();
        assertThat(shop(extend(null, here, lot("o4", accounts, LocalDate.of(2027, 3, 31)))))
                .isNull();
    }

    private static @Nullable String shop(ExtensionResult result) {
        return result.booking().transactions().getFirst().source().shop();
    }

    @Test
    void whatHasExpiredComesBackOnlyWhereItIsAskedFor() {
        var lot = lot("o1", new AccountPoints(0, 0, 0, 50, 0, 100), LAST_YEAR);

        assertThat(extend(null, lot).lots()).isEmpty();
        assertThat(extend(LAST_YEAR.plusDays(1), lot).lots()).isEmpty();

        var back = extend(LAST_YEAR, lot);
        assertThat(back.booking().lots())
                .extracting(Lot::accounts)
                .containsExactly(new AccountPoints(0, 100, 0, 50, 0, 0));
        assertThat(back.booking().transactions().getFirst().change()).isEqualTo(AccountPoints.reinstated(100));
    }

    @Test
    void pointsThatAreOverAndNotYetPostedAreTreatedLikeThoseThatAre() {
        var lot = lot("o1", new AccountPoints(0, 100, 0, 0, 0, 0), LAST_YEAR);

        assertThat(extend(null, lot).lots()).isEmpty();
        assertThat(extend(LAST_YEAR, lot).lots())
                .extracting(ExtendedLot::points, ExtendedLot::reinstated)
                .containsExactly(tuple(100L, true));
    }

    @Test
    void pointsSetAsideWhenTheirDayWasOverCountToo() {
        var lot = lot("o1", new AccountPoints(0, 0, 100, 0, 0, 0), LAST_YEAR);

        assertThat(extend(LAST_YEAR, lot).booking().lots())
                .extracting(Lot::expiresOn)
                .containsExactly(UNTIL);
        assertThat(extend(null, lot).lots()).isEmpty();
    }

    @Test
    void itDoesWhatWasPlannedAlsoWhereItRunsAfterTheDay() {
        var ended = lot("o1", new AccountPoints(0, 0, 0, 0, 0, 100), LAST_YEAR);

        assertThat(planned(LAST_YEAR, NOW, ended).lots())
                .extracting(ExtendedLot::points, ExtendedLot::reinstated)
                .containsExactly(tuple(100L, false));
        assertThat(planned(LAST_YEAR, Instant.parse("2026-02-01T00:00:00Z"), ended)
                        .lots())
                .as("it was earned after the plan")
                .isEmpty();
    }

    @Test
    void itIsOneEntryForAllLotsOfACustomer() {
        var result = extend(
                LAST_YEAR,
                lot("o1", new AccountPoints(0, 0, 0, 0, 0, 30), LAST_YEAR),
                lot("o2", new AccountPoints(0, 70, 0, 0, 0, 0), LocalDate.of(2027, 3, 31)));

        assertThat(result.booking().transactions())
                .extracting(PostedTransaction::key, PostedTransaction::points)
                .containsExactly(tuple("extension/7/extend", 100L));
    }

    @Test
    void nothingIsShortenedAndASecondTimeThereIsNothingToDo() {
        var longer = lot("o1", new AccountPoints(0, 80, 0, 0, 0, 0), UNTIL.plusDays(1));
        assertThat(extend(LAST_YEAR, longer)).isEqualTo(ExtensionResult.NOTHING);

        var first = extend(LAST_YEAR, lot("o1", new AccountPoints(0, 0, 0, 0, 0, 30), LAST_YEAR));
        assertThat(extend(LAST_YEAR, first.booking().lots().getFirst())).isEqualTo(ExtensionResult.NOTHING);
    }

    /// The refund came after the end and took nothing that was spent; what was kept too much goes when it can.
    @Test
    void whatARefundDidNotFindGoesWhenPointsComeBack() {
        var owed = new Lot(
                Lot.idOf(ALICE, Source.order("o1")),
                ALICE,
                Source.order("o1"),
                60,
                60,
                new AccountPoints(0, 0, 0, 50, 0, 50),
                false,
                3,
                Instant.parse("2026-03-01T00:00:00Z"),
                Instant.parse("2026-03-01T00:00:00Z"),
                LocalDate.of(2026, 3, 15),
                LAST_YEAR,
                null,
                null);

        assertThat(extend(LAST_YEAR, owed).booking().lots())
                .extracting(Lot::accounts)
                .containsExactly(new AccountPoints(0, 10, 0, 50, 0, 0));
    }

    private static ExtensionResult planned(LocalDate asOf, Instant knownAt, Lot... lots) {
        var wanted = new PointsExtension(new Source(SourceKind.EXTENSION, "7", null), UNTIL, null, asOf, knownAt);
        return ExtensionPolicy.extend(ALICE, wanted, List.of(lots), NOW, SHANGHAI);
    }

    private static ExtensionResult extend(@Nullable LocalDate since, Lot... lots) {
        var wanted = new PointsExtension(
                new Source(SourceKind.EXTENSION, "7", null), UNTIL, since, LocalDate.ofInstant(NOW, SHANGHAI), NOW);
        return ExtensionPolicy.extend(ALICE, wanted, List.of(lots), NOW, SHANGHAI);
    }

    private static Lot lot(String order, AccountPoints accounts, LocalDate expiresOn) {
        return lot(Source.order(order), accounts, expiresOn);
    }

    private static Lot lot(Source source, AccountPoints accounts, LocalDate expiresOn) {
        return new Lot(
                Lot.idOf(ALICE, source),
                ALICE,
                source,
                accounts.issued(),
                accounts.issued(),
                accounts,
                false,
                2,
                Instant.parse("2026-03-01T00:00:00Z"),
                Instant.parse("2026-03-01T00:00:00Z"),
                LocalDate.of(2026, 3, 15),
                expiresOn,
                null,
                null);
    }
}
