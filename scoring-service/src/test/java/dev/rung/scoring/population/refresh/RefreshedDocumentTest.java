package dev.rung.scoring.population.refresh;

import static dev.rung.scoring.assessment.census.Censuses.following;
import static dev.rung.scoring.policy.PolicyDocuments.body;
import static dev.rung.scoring.policy.PolicyDocuments.differences;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.assessment.census.Censuses;
import dev.rung.scoring.assessment.census.Censuses.Figure;
import dev.rung.scoring.assessment.census.RefreshedNumbers;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.thresholds.Threshold;
import dev.rung.scoring.population.refresh.RefreshReport.Moved;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RefreshedDocumentTest {

    private static final CensusCoverage COUNTED = new CensusCoverage(1, 0);

    private static final ObjectNode BEFORE = body(following("P1M"));

    @Test
    void onlyNumbersChangeAndTiersAreHeldToTheEndOfTheirCycles() {
        var renewal = renewed(LongStream.rangeClosed(1, 100)
                .mapToObj(i -> new Figure(i * 30, i, i, BigDecimal.valueOf(i)))
                .toList());

        assertThat(differences(BEFORE, renewal.document()))
                .containsExactly(
                        "ladder[bronze].enter",
                        "ladder[bronze].keep",
                        "ladder[diamond].enter",
                        "ladder[diamond].keep",
                        "ladder[gold].enter",
                        "ladder[gold].keep",
                        "ladder[silver].enter",
                        "ladder[silver].keep",
                        "rfm.orders",
                        "rfm.recencyDays",
                        "rfm.spend",
                        "transition");
        assertThat(renewal.document().path("transition").asText()).isEqualTo("cycle-end");
        assertThat(BEFORE).isEqualTo(body(following("P1M")));
    }

    @Test
    void theReportSaysWhatMovedAndWhatHeldIt() {
        var report = renewed(LongStream.rangeClosed(1, 100)
                        .mapToObj(i -> Figure.of(i * 16))
                        .toList())
                .report();

        assertThat(report.customers()).isEqualTo(100);
        assertThat(report.thresholds())
                .containsExactly(
                        new Moved(
                                "bronze",
                                new RefreshReport.ThresholdMove(1000, 976),
                                new RefreshReport.ThresholdMove(800, 780),
                                Threshold.BindingGuardrail.NONE),
                        new Moved(
                                "silver",
                                new RefreshReport.ThresholdMove(3000, 2700),
                                new RefreshReport.ThresholdMove(2400, 2160),
                                Threshold.BindingGuardrail.MOVE),
                        new Moved(
                                "gold",
                                new RefreshReport.ThresholdMove(8000, 7200),
                                new RefreshReport.ThresholdMove(6400, 5760),
                                Threshold.BindingGuardrail.MOVE),
                        new Moved(
                                "diamond",
                                new RefreshReport.ThresholdMove(20_000, 18_000),
                                new RefreshReport.ThresholdMove(16_000, 14_400),
                                Threshold.BindingGuardrail.MOVE));
        assertThat(report.rfm())
                .isNotNull()
                .satisfies(rfm -> assertThat(rfm.after()).isEqualTo(rfm.before()));
    }

    @Test
    void withoutCustomersNothingIsNews() {
        var renewal = renewed(List.of());

        assertThat(renewal.isNews()).isFalse();
        assertThat(renewal.report().thresholds())
                .extracting(Moved::held)
                .containsOnly(Threshold.BindingGuardrail.NOBODY_THERE);
        assertThat(differences(BEFORE, renewal.document())).containsExactly("transition");
    }

    @Test
    void whatIsWrittenOtherwiseButSaysTheSameIsNoNews() {
        var same = PoliciesOfTests.but(following("P1M")).rfm();
        var drawn = new RefreshedNumbers(List.of(), same);
        var written = body(following("P1M")
                .andThen(policy -> policy.withObject("rfm")
                        .putArray("spend")
                        .add(new BigDecimal("200.00"))
                        .add(1000.0)
                        .add(3000)
                        .add(10_000)));

        assertThat(RefreshedDocument.of(written, drawn, COUNTED).isNews()).isFalse();
    }

    @Test
    void aMovedCutAloneIsNews() {
        var drawn = new RefreshedNumbers(
                List.of(),
                Censuses.of(PoliciesOfTests.but(following("P1M")), List.of(new Figure(1, 3L, 2, BigDecimal.TEN)))
                        .redraw(PoliciesOfTests.but(following("P1M")))
                        .cuts());

        assertThat(RefreshedDocument.of(BEFORE, drawn, COUNTED).isNews()).isTrue();
    }

    @Test
    void aReportIsKeptAsJson() throws JsonProcessingException {
        var json = JsonMapper.builder().build();
        var report = renewed(List.of(new Figure(1, 3L, 2, new BigDecimal("10.50"))))
                .report()
                .overtaking(List.of(5));

        assertThat(json.readValue(json.writeValueAsString(report), RefreshReport.class))
                .isEqualTo(report);
        assertThat(json.writeValueAsString(report))
                .contains("\"held\":\"move\"", "\"overtakes\":[5]", "\"customers\":1,\"unpaired\":7");
    }

    private static RefreshedDocument renewed(List<Figure> people) {
        var census = Censuses.of(PoliciesOfTests.but(following("P1M")), people);
        return RefreshedDocument.of(
                BEFORE,
                census.redraw(PoliciesOfTests.but(following("P1M"))),
                new CensusCoverage(census.customers(), 7));
    }
}
