package dev.rung.scoring.policy.check;

import static dev.rung.scoring.assessment.census.Censuses.following;
import static dev.rung.scoring.policy.PolicyDocuments.V1;
import static dev.rung.scoring.policy.PolicyDocuments.body;
import static dev.rung.scoring.policy.PolicyDocuments.component;
import static dev.rung.scoring.policy.PolicyDocuments.gold;
import static dev.rung.scoring.policy.PolicyDocuments.tier;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import dev.rung.scoring.policy.PolicyDocuments;
import dev.rung.scoring.policy.check.PolicyFindings.Valid;
import dev.rung.scoring.policy.document.DocumentSchema;
import dev.rung.scoring.policy.document.PolicyDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyCheckTest {

    private final PolicyCheck check = new PolicyCheck();

    @Test
    void theShippedPolicyIsSoundAndGivesNoWarning() {
        assertThat(check.check(V1.tree(), V1)).isEqualTo(new Valid(V1, List.of()));
    }

    @Test
    void optionalTermsAreRead() {
        var policy = body(it -> {
            it.withObject("caps")
                    .put("perOrder", 500)
                    .withObject("activitiesPerDay")
                    .put("visit", 3);
            it.withObject("frequency")
                    .put("halfLifeDays", 90)
                    .withObject("categories")
                    .put("tea", 1.5);
            component(it, 2).put("halfLifeDays", 30);
            it.withObject("rfm").put("method", "quantile");
        });

        assertThat(check.check(policy, V1)).isInstanceOf(Valid.class);
    }

    @Test
    void thresholdsMustAscend() {
        flaws(gold(20_000)).containsExactly(new Flaw("ladder[3].enter", "must be below 20000, which reaches Diamond"));
        flaws(gold(3000)).contains(new Flaw("ladder[3].enter", "must be above 3000, which reaches Silver"));
    }

    /// Silver alone was changed, so silver is told of, though it is gold that does not ascend from it.
    @Test
    void aFaultBetweenTwoTiersIsToldAtTheOneThatWasChangedInTheReadersWords() {
        var flaws =
                PolicyDocuments.flaws(V1.tree(), body(policy -> tier(policy, 2).put("enter", 9000)));

        assertThat(flaws).extracting(PolicyFlaw::field).containsExactly("ladder[2].enter");
        assertThat(MessageBundles.in("zh-CN").say(flaws.getFirst().reason())).isEqualTo("必须小于金牌的升级门槛 8000");
    }

    @Test
    void everyFaultOfOnePartIsToldAtOnce() {
        flaws(policy -> {
                    tier(policy, 2).put("keep", 90_000);
                    tier(policy, 3).put("keep", 90_000);
                })
                .extracting(Flaw::field)
                .contains("ladder[2].keep", "ladder[3].keep");
    }

    /// A part that cannot even be computed hides none of the others.
    @Test
    void aCycleOfNothingIsToldWithTheOthers() {
        flaws(policy -> {
                    policy.withObject("cycle").put("kind", "calendar").put("length", "P0M");
                    policy.withObject("valueLevels").put("middle", 12);
                })
                .extracting(Flaw::field)
                .contains("cycle.length", "cycle.grace", "valueLevels.high");
    }

    @Test
    void aHigherTierIsNotEasierToKeep() {
        flaws(policy -> tier(policy, 4).put("keep", 6399))
                .containsExactly(new Flaw("ladder[4].keep", "must be at least 6400, which keeps Gold"));
    }

    @Test
    void keepingIsNotHarderThanEntering() {
        flaws(policy -> tier(policy, 3).put("keep", 8001))
                .containsExactly(new Flaw(
                        "ladder[3].keep", "must be at most 8000, which reaches the tier: keeping it is not harder"));
    }

    @Test
    void aTierThatSomebodyHoldsCannotVanish() {
        flaws(policy -> ((ArrayNode) policy.path("ladder")).remove(3))
                .containsExactly(new Flaw("ladder", "must keep Gold: customers hold it"));
        flaws(policy -> tier(policy, 3).put("code", "platinum"))
                .containsExactly(new Flaw("ladder", "must keep Gold: customers hold it"));
    }

    @Test
    void tiersDoNotChangePlaces() {
        flaws(policy -> {
                    tier(policy, 2).put("code", "gold");
                    tier(policy, 3).put("code", "silver");
                })
                .containsExactly(new Flaw("ladder", "must keep the order Regular, Bronze, Silver, Gold, Diamond"));
    }

    @Test
    void aTierMayBeAdded() {
        var more = body(policy -> ((ArrayNode) policy.path("ladder"))
                .insert(4, tier(policy, 3).deepCopy().put("code", "platinum").put("enter", 9000)));

        assertThat(check.check(more, V1)).isInstanceOf(Valid.class);
    }

    /// The first guard: who a customer is cannot be measured, since no such feature exists.
    @ParameterizedTest
    @ValueSource(strings = {"gender", "age", "region"})
    void aPolicyMeasuresNothingButWhatCustomersDo(String feature) {
        flaws(policy -> component(policy, 0).put("feature", feature))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.field()).isEqualTo("components[0].feature"))
                .satisfies(flaw -> assertThat(flaw.reason()).startsWith("must be one of [\"spend\",\"orders\""));
    }

    /// The second: nothing is called so either.
    @Test
    void nothingIsNamedAfterWhoSomebodyIs() {
        flaws(policy -> component(policy, 1).put("code", "women-orders"))
                .containsExactly(
                        new Flaw("components[1].code", "must not be about gender: nobody may be judged by it"));
    }

    @Test
    void aFieldThatNobodyKnowsIsRefused() {
        flaws(policy -> policy.put("gender", "any")).containsExactly(new Flaw("gender", "is not known"));
        flaws(policy -> tier(policy, 0).put("colour", "red"))
                .containsExactly(new Flaw("ladder[0].colour", "is not known"));
        flaws(policy -> policy.put("version", 3)).containsExactly(new Flaw("version", "is not known"));
    }

    @Test
    void aTierWithoutANameIsToldWithTheOthers() {
        flaws(policy -> {
                    policy.remove("measure");
                    tier(policy, 2).putObject("names");
                })
                .containsExactlyInAnyOrder(
                        new Flaw("measure", "is missing"), new Flaw("ladder[2].names", "must have at least 1"));
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        flaws(policy -> {
                    policy.remove("measure");
                    tier(policy, 2).remove("names");
                    policy.withObject("cycle").remove("down");
                })
                .containsExactlyInAnyOrder(
                        new Flaw("measure", "is missing"),
                        new Flaw("ladder[2].names", "is missing"),
                        new Flaw("cycle.down", "is missing"));
    }

    @Test
    void windowsMustBeSane() {
        flaws(policy -> policy.put("windowDays", 733)).containsExactly(new Flaw("windowDays", "must be at most 732"));
        flaws(policy -> policy.put("windowDays", 0)).containsExactly(new Flaw("windowDays", "must be at least 1"));
        flaws(policy -> policy.withObject("cycle").put("length", "P2M").put("grace", "P57D"))
                .containsExactly(new Flaw("cycle.grace", "must not be longer than the cycle"));
    }

    @Test
    void severalUnfairThingsAreToldTogether() {
        flaws(gold(20_000).andThen(policy -> component(policy, 1).put("code", "age")))
                .extracting(Flaw::field)
                .containsExactly("ladder[3].enter", "components[1].code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"365\"", "365.5", "null", "true", "[365]"})
    void aNumberIsANumber(String written) throws JsonProcessingException {
        var value = new ObjectMapper().readTree(written);

        flaws(policy -> policy.set("windowDays", value)).containsExactly(new Flaw("windowDays", "must be an integer"));
    }

    /// To JSON Schema too: how it was typed does not matter.
    @Test
    void aWholeNumberIsAnInteger() {
        assertThat(check.check(body(policy -> policy.put("windowDays", new BigDecimal("365.0"))), V1))
                .isEqualTo(new Valid(V1, List.of()));
    }

    @Test
    void aListHasNoMoreThanItMay() {
        flaws(policy -> policy.withObject("rfm").withArray("orders").add(50))
                .containsExactly(new Flaw("rfm.orders", "must have at most 4"));
    }

    @Test
    void everybodyHasTheLowestTier() {
        flaws(policy -> tier(policy, 0).put("enter", 1).put("keep", 1))
                .containsExactly(new Flaw("ladder[0].enter", "must be 0"));
    }

    @Test
    void onlyWhatFadesHasAHalfLife() {
        flaws(policy -> component(policy, 6).put("halfLifeDays", 30))
                .containsExactly(new Flaw("components[6].halfLifeDays", "must be left out"));
    }

    /// The program would refuse the same.
    @Test
    void theSchemaKnowsWhatFades() {
        for (var feature : DocumentSchema.make().at("/properties/components/items/properties/feature/enum")) {
            var policy = body(it -> component(it, 0).put("halfLifeDays", 30).set("feature", feature));

            assertThat(new SchemaValidator().flaws(policy).isEmpty())
                    .as(feature.asText())
                    .isEqualTo(PolicyFlaws.of(PolicyDocument.of(policy), V1).isEmpty());
        }
    }

    @Test
    void everyFaultOfTheLifecycleIsToldAtOnce() {
        flaws(policy -> {
                    var lifecycle = lifecycle(policy);
                    lifecycle.withObject("stages").put("lost", 2).put("lostAtMostDays", 9);
                    lifecycle.withObject("churn").put("high", 1);
                })
                .containsExactlyInAnyOrder(
                        new Flaw("lifecycle.stages.lost", "must be above 3, the one before it"),
                        new Flaw("lifecycle.stages.lostAtMostDays", "must be above 365, the one before it"),
                        new Flaw("lifecycle.churn.high", "must be above 2, the one before it"));
    }

    @Test
    void whatNobodyCouldReadOrKeepIsRefused() {
        flaws(policy -> tier(policy, 1).withObject("names").put("en", "Bronze\n"))
                .extracting(Flaw::field)
                .containsExactly("ladder[1].names.en");
        flaws(policy -> tier(policy, 1).withObject("names").put("en", "Bro\0nze"))
                .extracting(Flaw::field)
                .containsExactly("ladder[1].names.en");
        flaws(policy -> tier(policy, 1).withObject("names").put("e\n", "Bronze"))
                .extracting(Flaw::reason)
                .containsExactly("is not known");
        flaws(policy -> component(policy, 1).put("code", "or ders"))
                .extracting(Flaw::field)
                .containsExactly("components[1].code");
        flaws(policy -> component(policy, 1).put("weight", new BigDecimal("1E-9000")))
                .containsExactly(new Flaw("components[1].weight", "must have at most 20 decimals"));
        flaws(policy -> component(policy, 1).put("weight", new BigDecimal("1E+9000")))
                .containsExactly(new Flaw("components[1].weight", "must be at most 1000000000"));
    }

    @Test
    void aPolicyMayFollowThePopulation() {
        assertThat(check.check(body(following("P1M")), V1)).isInstanceOf(Valid.class);
    }

    @Test
    void railsAreAsStrictAsTheRest() {
        flaws(following("monthly")).extracting(Flaw::field).containsExactly("refresh.every");
        flaws(following("P1M")
                        .andThen(policy -> rail(policy, 0).put("share", 1.5).put("why", "growth")))
                .containsExactly(
                        new Flaw("refresh.thresholds[0].share", "must be at most 1"),
                        new Flaw("refresh.thresholds[0].why", "is not known"));
        flaws(following("P1M").andThen(policy -> policy.withObject("refresh").putArray("thresholds")))
                .containsExactly(new Flaw("refresh.thresholds", "must have at least 1"));
        flaws(following("P1M").andThen(policy -> rail(policy, 2).put("lowest", 9000)))
                .containsExactly(new Flaw("ladder[3].enter", "must be within its guardrails, 9000 to 16000"));
        flaws(following("P1M").andThen(policy -> rail(policy, 1).put("move", 0.05)))
                .containsExactly(new Flaw("refresh.thresholds[1].move", "must be at least that of Bronze"));
    }

    /// The best days of a population whose best are many: nobody scores 5.
    @Test
    void aCutMaySayThatNobodyHasAScore() {
        assertThat(check.check(
                        body(following("P1M")
                                .andThen(policy -> policy.withObject("rfm")
                                        .putArray("recencyDays")
                                        .add(-1)
                                        .add(-1)
                                        .add(0)
                                        .add(0))),
                        V1))
                .isInstanceOf(Valid.class);
    }

    @Test
    void activitiesAreThoseThatAreCounted() {
        flaws(policy -> policy.withObject("caps").withObject("activitiesPerDay").put("birthday", 1))
                .containsExactly(new Flaw("caps.activitiesPerDay.birthday", "is not known"));
    }

    private static ObjectNode rail(ObjectNode policy, int place) {
        return (ObjectNode) policy.at("/refresh/thresholds/" + place);
    }

    /// The defaults for a policy without these terms.
    private static ObjectNode lifecycle(ObjectNode policy) {
        return policy.<ObjectNode>set("lifecycle", new ObjectMapper().valueToTree(RhythmTerms.DEFAULT))
                .withObject("lifecycle");
    }

    private ListAssert<Flaw> flaws(Consumer<ObjectNode> change) {
        return assertThat(PolicyDocuments.flaws(V1.tree(), body(change)).stream()
                .map(flaw -> new Flaw(flaw.field(), flaw.reason().toString()))
                .toList());
    }

    /// As it is read in English.
    private record Flaw(String field, String reason) {}
}
