package dev.rung.scoring.state;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.bought;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.contracts.customer.Behaviour.CreditChanged;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.standing.GrantedTier;
import dev.rung.scoring.assessment.standing.Hold;
import dev.rung.scoring.assessment.standing.PastStanding;
import dev.rung.scoring.assessment.standing.PublishedStanding;
import dev.rung.scoring.assessment.standing.TierStanding;
import dev.rung.scoring.assessment.standing.TierStanding.Active;
import dev.rung.scoring.assessment.standing.TierStanding.AtRisk;
import dev.rung.scoring.assessment.standing.TierStanding.Grace;
import dev.rung.scoring.assessment.standing.TierStanding.Unranked;
import dev.rung.scoring.assessment.standing.Upgrade;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.features.timeline.CompactCodec;
import dev.rung.scoring.lifecycle.PublishedLifecycle;
import dev.rung.scoring.state.consent.PersonalisationConsent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomerStateFormatTest {

    private static final Hold REGULAR = new Hold("regular", daysAgo(9), null, null);
    private static final Hold GOLD =
            new Hold("gold", daysAgo(3), LocalDate.of(2027, 6, 30), new Upgrade(REGULAR, LocalDate.of(2026, 6, 28)));
    private static final GrantedTier GRANTED =
            new GrantedTier(ALICE, "diamond", daysAgo(2), LocalDate.of(2026, 12, 31));
    private static final UUID BOB = UUID.fromString("b0b00000-0000-4000-8000-000000000000");
    private static final CustomerState STATE = state(new Active(GOLD));

    @Test
    void aCustomerComesBackAsWritten() {
        assertThat(CustomerStateFormat.read(CustomerStateFormat.write(STATE))).isEqualTo(STATE);
    }

    @Test
    void theLowestTierHasNoEnd() {
        var regular = state(new Active(new Hold("regular", daysAgo(3), null, null)));

        assertThat(CustomerStateFormat.read(CustomerStateFormat.write(regular))).isEqualTo(regular);
    }

    @Test
    void everyKindOfStandingComesBack() {
        var end = LocalDate.of(2027, 7, 30);
        for (var standing : new TierStanding[] {new Unranked(), new AtRisk(GOLD), new Grace(GOLD, end)}) {
            var state = state(standing);

            assertThat(CustomerStateFormat.read(CustomerStateFormat.write(state)))
                    .isEqualTo(state);
        }
        var fresh = STATE.with(CarriedStanding.UNRANKED);
        assertThat(CustomerStateFormat.read(CustomerStateFormat.write(fresh))).isEqualTo(fresh);
    }

    @Test
    void aFormatNobodyKnowsIsNotGuessedAt() {
        var bytes = CustomerStateFormat.write(STATE);
        bytes[0] = 9;

        assertThatThrownBy(() -> CustomerStateFormat.read(bytes))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("format 9");
    }

    /// States in changelogs must stay readable for ever: when this fails, write a new format beside the old one.
    @Test
    void whatWasWrittenStaysReadable() {
        assertThat(HexFormat.of().formatHex(CustomerStateFormat.write(STATE))).isEqualTo(GOLDEN);
        assertThat(CustomerStateFormat.read(HexFormat.of().parseHex(GOLDEN))).isEqualTo(STATE);
    }

    @Test
    void tiesToOthersComeBack() {
        for (var part : List.of(
                new MergedShare.TakenBack(9),
                new MergedShare.Given(3, Set.of(ALICE, BOB), STATE.features(), new AtRisk(GOLD), List.of(GRANTED)))) {
            var tied = STATE.with(new MergeLinks(null, 4, 2, new Active(GOLD), Map.of(ALICE, part), daysAgo(1), null));
            assertThat(CustomerStateFormat.read(CustomerStateFormat.write(tied)))
                    .isEqualTo(tied);

            var handover = new MergeHandover(BOB, part);
            assertThat(MergeLinksFormat.readHandover(MergeLinksFormat.write(handover)))
                    .isEqualTo(handover);
        }
        var emptied = STATE.with(MergeLinks.NONE.leaving(STATE.features()));
        assertThat(CustomerStateFormat.read(CustomerStateFormat.write(emptied))).isEqualTo(emptied);
        var merged = STATE.with(MergeLinks.NONE.into(BOB, 4).handedOver());
        assertThat(CustomerStateFormat.read(CustomerStateFormat.write(merged))).isEqualTo(merged);
    }

    @Test
    void whoIsTiedToNobodyPaysOneByte() {
        var without = CustomerStateFormat.write(STATE).length;

        assertThat(without).isEqualTo(GOLDEN.length() / 2);
        assertThat(CustomerStateFormat.read(CustomerStateFormat.write(STATE)).links())
                .isSameAs(MergeLinks.NONE);
    }

    @Test
    void whatPersonsDecidedLastComesBack() {
        var decided =
                STATE.with(CarriedStanding.UNRANKED.grant(GRANTED, SHANGHAI).revoke(BOB, daysAgo(1), SHANGHAI));

        assertThat(CustomerStateFormat.read(CustomerStateFormat.write(decided))).isEqualTo(decided);
    }

    /// Kafka takes a megabyte at first, and the inputs of a decision carry the state in base 64.
    @Test
    void aCustomerOfTwoThousandOrdersWithLongCategoriesIsFarBelowAMegabyte() {
        var features = IntStream.range(0, 2_000)
                .mapToObj(i -> bought("" + i, "很长的类目名称".repeat(100) + i, "19.90", daysAgo(i % 300)))
                .map(order -> Features.of(order, order.event().occurredAt(), SHANGHAI))
                .reduce(Features::plus)
                .orElseThrow();
        var state = new CustomerState(
                "C-1",
                features,
                STATE.standing(),
                new Position(3, 1),
                1,
                1,
                MergeLinks.NONE,
                new PersonalisationConsent(true, 1));
        var bytes = CustomerStateFormat.write(state);

        assertThat(bytes.length * 4 / 3).isLessThan(200_000);
        assertThat(CustomerStateFormat.read(bytes)).isEqualTo(state);
    }

    @Test
    void scoresWithoutEndDoNotMakeAStateThatNobodyTakes() {
        var scores = IntStream.range(0, 5_000)
                .mapToObj(i -> new CreditChanged(event("k" + i, daysAgo(300).plusSeconds(i)), BigDecimal.valueOf(i)))
                .map(score -> Features.of(score, score.event().occurredAt(), SHANGHAI))
                .toList();

        var told = scores.stream().reduce(Features::plus).orElseThrow();
        var inReverse = scores.reversed().stream().reduce(Features::plus).orElseThrow();

        assertThat(told.credits()).hasSize(1_000).isEqualTo(inReverse.credits());
        assertThat(told.credits().getLast().score()).isEqualByComparingTo("4999");
    }

    /// Bytes that are none of ours say that a million tiers were climbed, one after the other.
    @Test
    void climbsWithoutEndAreRefusedAndOverflowNothing() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(1);
        for (int i = 0; i < 1_000_000; i++) {
            out.writeUTF("gold");
            CompactCodec.writeInstant(Instant.EPOCH, out);
            CompactCodec.writeDate(null, out);
            out.writeBoolean(true);
        }
        var hostile = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

        assertThatThrownBy(() -> TierFormat.read(hostile))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("climbs");
    }

    @Test
    void whoDidNothingComesBackToo() {
        var idle = CustomerState.registered("C-1", 3);

        assertThat(CustomerStateFormat.read(CustomerStateFormat.write(idle))).isEqualTo(idle);
        assertThat(idle.isIdle()).isTrue();
    }

    private static CustomerState state(TierStanding tier) {
        var told =
                new PublishedStanding("gold", daysAgo(3), LocalDate.of(2027, 6, 30), PublishedStanding.State.AT_RISK);
        return new CustomerState(
                "C-顾客",
                Features.of(paid("1", "12.30", daysAgo(3)), daysAgo(3), SHANGHAI),
                new CarriedStanding(
                        tier,
                        GRANTED,
                        told,
                        1,
                        LocalDate.of(2026, 1, 31),
                        new PublishedLifecycle("high", LocalDate.of(2026, 2, 1), "declining", List.of("silence")),
                        PastStanding.NONE),
                new Position(3, 12_345),
                42,
                -7,
                MergeLinks.NONE,
                new PersonalisationConsent(true, 1));
    }

    private static final String GOLDEN =
            "020008432de9a1bee5aea200000001010004676f6c64000000006a409c40008fc802010007726567756c617200000000"
                    + "6a38b340000000000000000000509801a11ce00000004000800000000000000000076469616d6f6e64000000006a41ed"
                    + "c0000000000000005152010004676f6c64000000006a409c40008fc802000741545f5249534b89c0020004686967688b"
                    + "c00200096465636c696e696e6701000773696c656e636500000000030000000000003039000000000000002afffffff9"
                    + "000000006a409c4000000000006a409c4000b1c20200000001b0c20282a305beba2031cc6bffb62464a780281e315d00"
                    + "040204ce000000000101";
}
