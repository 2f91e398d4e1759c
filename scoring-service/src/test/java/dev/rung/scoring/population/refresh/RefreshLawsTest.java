package dev.rung.scoring.population.refresh;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.features;
import static dev.rung.scoring.assessment.census.Censuses.following;
import static dev.rung.scoring.policy.PolicyDocuments.body;
import static dev.rung.scoring.policy.PolicyDocuments.flaws;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.Histories;
import dev.rung.scoring.assessment.Assessor;
import dev.rung.scoring.assessment.census.Censuses;
import dev.rung.scoring.assessment.census.Censuses.Figure;
import dev.rung.scoring.assessment.census.PopulationCensus;
import dev.rung.scoring.assessment.census.PopulationCensus.CensusPart;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.standing.TierChange;
import dev.rung.scoring.assessment.value.AssessmentDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RefreshLawsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Property
    void aRefreshedPolicyIsAlwaysSound(@ForAll("measures") String measure, @ForAll("crowds") List<Figure> people) {
        var before = before(measure);

        assertThat(flaws(before, refreshed(before, people))).isEmpty();
    }

    /// A year of months, each with another crowd: what was approved once holds to the end.
    @Property(tries = 100)
    void refreshUponRefreshStaysWithinWhatWasApproved(
            @ForAll("measures") String measure,
            @ForAll @Size(12) List<@net.jqwik.api.From("crowds") List<Figure>> year) {
        var first = before(measure);
        var policy = first;
        for (var people : year) {
            policy = refreshed(policy, first, people);
        }

        assertThat(flaws(first, policy)).isEmpty();
        for (var rail : first.path("refresh").path("thresholds")) {
            assertThat(enter(policy, rail.path("code").asText()))
                    .isBetween(
                            rail.path("lowest").asLong(), rail.path("highest").asLong());
        }
    }

    @Property
    void theSamePeopleGiveTheSamePolicy(@ForAll("measures") String measure, @ForAll("crowds") List<Figure> people) {
        var before = before(measure);

        assertThat(refreshed(before, people.reversed())).isEqualTo(refreshed(before, people));
    }

    /// Instances share the counting, and each part lies in the table until all are done.
    @Property
    void itDoesNotMatterInHowManyPartsPeopleAreCounted(
            @ForAll("measures") String measure,
            @ForAll("crowds") List<Figure> people,
            @ForAll @IntRange(min = 1, max = 31) int partSize)
            throws JsonProcessingException {
        var before = before(measure);
        var policy = PoliciesOfTests.of(before, 1);
        var census = new PopulationCensus(policy);
        for (int from = 0; from < people.size(); from += partSize) {
            var part = Censuses.of(policy, people.subList(from, Math.min(people.size(), from + partSize)))
                    .part();
            census.add(JSON.readValue(JSON.writeValueAsString(part), CensusPart.class));
        }

        assertThat(RefreshedDocument.of(before, census.redraw(policy), new CensusCoverage(census.customers(), 0)))
                .isEqualTo(renewed(before, before, people));
    }

    /// Some fell short of what keeps their tier long ago, or do when thresholds rise: the end of the cycle asks.
    @Property(tries = 300)
    void nobodyLosesATierByARefreshAmidTheCycle(
            @ForAll("measures") String measure,
            @ForAll("crowds") List<Figure> people,
            @ForAll("histories") List<Behaviour> history) {
        var before = before(measure);
        var renewed = PoliciesOfTests.of(refreshed(before, people), 3);
        var features = features(history);
        var earned = Assessor.assess(features, CarriedStanding.UNRANKED, PoliciesOfTests.of(before, 2), settled(TODAY));
        var amidTheCycle = settled(TODAY.plusDays(300));

        var after = Assessor.assess(features, earned.standing(), renewed, amidTheCycle);

        assertThat(after.tier().rank()).isGreaterThanOrEqualTo(earned.tier().rank());
        assertThat(after.change() instanceof TierChange.Lost).isFalse();
        assertThat(after.policyVersion()).isEqualTo(3);
    }

    @Provide
    Arbitrary<List<Behaviour>> histories() {
        return Histories.histories();
    }

    @Provide
    Arbitrary<String> measures() {
        return Arbitraries.of("growthValue", "spend", "orders");
    }

    /// Some of whom all are equal, some without a buyer, some without anybody.
    @Provide
    Arbitrary<List<Figure>> crowds() {
        var values = Arbitraries.longs().between(0, 60_000);
        var days = Arbitraries.longs().between(0, 731).injectNull(0.3);
        var orders = Arbitraries.longs().between(1, 30_000);
        var spend = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal(60_000))
                .ofScale(2);
        var anybody = Combinators.combine(values, days, orders, spend).as(Figure::new);
        var equals = Arbitraries.of(Figure.of(0), new Figure(0, 0L, 1, BigDecimal.ZERO));
        return Arbitraries.oneOf(anybody.list().ofMaxSize(30), equals.list().ofMaxSize(10));
    }

    private static ObjectNode before(String measure) {
        return body(following("P1M").andThen(policy -> policy.put("measure", measure)));
    }

    private static ObjectNode refreshed(ObjectNode before, List<Figure> people) {
        return refreshed(before, before, people);
    }

    private static ObjectNode refreshed(ObjectNode before, ObjectNode approved, List<Figure> people) {
        return renewed(before, approved, people).document();
    }

    private static RefreshedDocument renewed(ObjectNode before, ObjectNode approved, List<Figure> people) {
        var census = Censuses.of(PoliciesOfTests.of(before, 1), people);
        return RefreshedDocument.of(
                before, census.redraw(PoliciesOfTests.of(approved, 1)), new CensusCoverage(census.customers(), 0));
    }

    private static AssessmentDate settled(LocalDate date) {
        return new AssessmentDate(date, SHANGHAI, true);
    }

    private static long enter(JsonNode policy, String code) {
        return policy.path("ladder")
                .valueStream()
                .filter(tier -> tier.path("code").asText().equals(code))
                .mapToLong(tier -> tier.path("enter").asLong())
                .sum();
    }
}
