package dev.rung.benefits.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.benefits.earning.facts.BehaviourFacts;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.ReportedFact;
import dev.rung.benefits.earning.rules.SampleRules;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BehaviourFactsTest {

    private static final UUID EVENT = UUID.randomUUID();
    private static final UUID ALICE = UUID.randomUUID();
    private static final Instant LAST_MOMENT = Instant.parse("2026-12-31T15:59:59.999999Z");
    private static final Money TEN = new Money(BigDecimal.TEN, "CNY");

    /// PostgreSQL would round it into the next year, and the points would live a year too long.
    @Test
    void whatIsFinerThanAMicrosecondIsCutOff() {
        var event = new Behaviour.Event(EVENT, ALICE, "C-ALICE", LAST_MOMENT.plusNanos(999), null);

        assertThat(SampleRules.policy(SampleRules.delivered())
                        .targets(
                                CustomerStory.history(
                                        List.of(told(new Behaviour.OrderPaid(event, "o1", TEN, List.of(), null, null))
                                                .fact())),
                                LAST_MOMENT))
                .extracting(
                        target -> target.earnedAt(),
                        target -> target.expiresOn().getYear())
                .containsExactly(tuple(LAST_MOMENT, 2027));
        assertThat(told(new Behaviour.OrderCompleted(event, "o1")).fact().occurredAt())
                .isEqualTo(LAST_MOMENT);
        assertThat(told(new Behaviour.OrderRefunded(event, "R-1", "o1", TEN))
                        .fact()
                        .occurredAt())
                .isEqualTo(LAST_MOMENT);
    }

    @Test
    void aPartSaysWhatAllPartsComeTo() {
        var event = new Behaviour.Event(EVENT, ALICE, "C-ALICE", LAST_MOMENT, null);
        var total = new Money(new BigDecimal("50"), "CNY");

        assertThat(told(new Behaviour.OrderPaid(event, "o1", TEN, List.of(), "deposit", total)))
                .isEqualTo(new ReportedFact(
                        "C-ALICE",
                        new Fact.Paid(
                                EVENT,
                                ALICE,
                                LAST_MOMENT,
                                "o1",
                                "deposit",
                                BigDecimal.TEN,
                                new BigDecimal("50"),
                                "/shop")));
    }

    @Test
    void anInvitationIsToldOfTheNewcomer() {
        var event = new Behaviour.Event(EVENT, ALICE, "C-ALICE", LAST_MOMENT, null);
        var bob = UUID.randomUUID();

        assertThat(told(new Behaviour.ReferralAccepted(event, bob, "C-BOB")).fact())
                .isEqualTo(new Fact.Referred(EVENT, ALICE, LAST_MOMENT, bob, "C-BOB"));
    }

    @Test
    void aRefundWithoutAnIdIsKnownByItsEvent() {
        var event = new Behaviour.Event(EVENT, ALICE, "C-ALICE", LAST_MOMENT, null);

        assertThat(told(new Behaviour.OrderRefunded(event, null, "o1", TEN)).fact())
                .isEqualTo(
                        new Fact.Refunded(EVENT, ALICE, LAST_MOMENT, EVENT.toString(), "o1", BigDecimal.TEN, "/shop"));
    }

    @Test
    void eachReviewShareAndSignInIsASourceOfItsOwn() {
        var event = new Behaviour.Event(EVENT, ALICE, "C-ALICE", LAST_MOMENT, null);

        assertThat(List.of(
                        told(new Behaviour.ReviewPosted(event, "o1", "p1", 5)),
                        told(new Behaviour.Shared(event, null, "wechat")),
                        told(new Behaviour.SignedIn(event))))
                .extracting(told -> told.fact().source())
                .containsExactly(
                        new Source(SourceKind.REVIEW, EVENT.toString(), "/shop"),
                        new Source(SourceKind.SHARE, EVENT.toString(), "/shop"),
                        new Source(SourceKind.SIGN_IN, EVENT.toString(), "/shop"));
    }

    /// They come without a shop.
    @Test
    void aBirthdayAndACompletedProfileAreSourcesOfTheirOwn() {
        var event = new Behaviour.Event(EVENT, ALICE, "C-ALICE", LAST_MOMENT, null);

        assertThat(List.of(new Behaviour.Birthday(event), new Behaviour.ProfileCompleted(event)))
                .extracting(
                        one -> BehaviourFacts.by(one, null).orElseThrow().fact().source())
                .containsExactly(
                        new Source(SourceKind.BIRTHDAY, EVENT.toString(), null),
                        new Source(SourceKind.PROFILE, EVENT.toString(), null));
    }

    private static ReportedFact told(Behaviour behaviour) {
        return BehaviourFacts.by(behaviour, "/shop").orElseThrow();
    }
}
