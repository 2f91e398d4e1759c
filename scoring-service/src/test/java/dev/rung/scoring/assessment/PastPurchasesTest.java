package dev.rung.scoring.assessment;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.features;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refundedOf;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.ServiceContacted;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.lifecycle.PurchaseHistory;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PastPurchasesTest {

    @Test
    void visitsWithinTheWindowCount() {
        assertThat(past(
                                visited("a", daysAgo(365)),
                                visited("b", daysAgo(364)),
                                visited("c", daysAgo(1)),
                                visited("d", daysAgo(1)))
                        .recentVisits())
                .isEqualTo(3);
    }

    @Test
    void whoNeverTurnedToServiceNorHadMoneyBackHadNoIncident() {
        assertThat(past(visited("a", daysAgo(3)), paid("1", "10", daysAgo(2))).lastIncidentOn())
                .isNull();
    }

    @Test
    void theLastContactIsAnIncidentWhateverHappensAfterIt() {
        assertThat(past(contacted("a", 40), contacted("b", 20), visited("c", daysAgo(3)))
                        .lastIncidentOn())
                .isEqualTo(date(20));
    }

    @Test
    void moneyThatWentBackIsAnIncidentOfTheDayTheOrderWasPaid() {
        assertThat(past(
                                paid("1", "10", daysAgo(50)),
                                paid("2", "10", daysAgo(30)),
                                refundedOf("2", "r", "1", daysAgo(5)),
                                paid("3", "10", daysAgo(4)))
                        .lastIncidentOn())
                .isEqualTo(date(30));
    }

    @Test
    void ofAContactAndAReturnTheLaterCounts() {
        var returned = refundedOf("1", "r", "1", daysAgo(5));

        assertThat(past(paid("1", "10", daysAgo(30)), returned, contacted("a", 20))
                        .lastIncidentOn())
                .isEqualTo(date(20));
        assertThat(past(paid("1", "10", daysAgo(30)), returned, contacted("a", 40))
                        .lastIncidentOn())
                .isEqualTo(date(30));
    }

    @Test
    void onlyWhatHappenedByTodayIsThePast() {
        var history = past(paid("1", "10", daysAgo(1)), paid("2", "10", daysAgo(-1)));

        assertThat(history.bought()).extracting(PurchaseHistory.NetPurchase::on).containsExactly(date(1));
        assertThat(history.lastBoughtOn()).isEqualTo(date(-1));
        assertThat(history.tierLostOn()).isEqualTo(date(9));
    }

    private static PurchaseHistory past(Behaviour... history) {
        return PastPurchases.of(features(history), V1, new AssessmentDate(TODAY, SHANGHAI, true), date(9));
    }

    private static ServiceContacted contacted(String name, int daysAgo) {
        return new ServiceContacted(event("contacted " + name, daysAgo(daysAgo)), null);
    }

    private static LocalDate date(int daysAgo) {
        return TODAY.minusDays(daysAgo);
    }
}
