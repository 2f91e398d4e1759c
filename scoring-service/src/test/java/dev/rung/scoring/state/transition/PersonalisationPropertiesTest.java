package dev.rung.scoring.state.transition;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.standing.LossReason;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.transition.CustomerMerge.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonalisationPropertiesTest {

    private static final int PARTITION = 3;

    /// A law: consents and behaviour end alike in each order of arrival, each told twice.
    @Property(tries = 500)
    void theLatestAnswerCountsInEachOrderOfArrival(
            @ForAll @Size(min = 1, max = 8) List<ConsentStep> steps, @ForAll Random dice) {
        var told = events(steps);
        var arrivals = new ArrayList<Consumer<StreamedCustomer>>();
        told.forEach(event -> arrivals.add(customer -> customer.hear(event)));
        for (int i = 1; i < 5; i++) {
            var order = paid("" + i, "35", daysAgo(60 - i));
            arrivals.add(customer -> customer.takeIn(order));
        }
        arrivals.addAll(List.copyOf(arrivals.subList(0, told.size())));
        Collections.shuffle(arrivals, dice);
        var customer = new StreamedCustomer();

        arrivals.forEach(each -> each.accept(customer));

        var last = Objects.requireNonNull(customer.assessed);
        assertThat(last.churn() != null).isEqualTo(told.getLast().isGiven());
        assertThat(customer.state().fingerprint())
                .isEqualTo(
                        Scoring.assessment(customer.state(), V1, AssessmentDate.whileCatchingUp(daysAgo(0), SHANGHAI))
                                .fingerprint());
    }

    @Test
    void aWithdrawalIsToldAtOnceAndOtherNewsOfTheCustomerIsNot() {
        var customer = new StreamedCustomer();
        customer.takeIn(paid("1", "35", daysAgo(60)));
        customer.hear(new HeardEvent(customer(1, true), true));
        var agreed = Objects.requireNonNull(customer.assessed);

        customer.hear(new HeardEvent(customer(2, true), false));
        assertThat(customer.assessed).isSameAs(agreed);
        customer.hear(new HeardEvent(customer(3, false), true));

        assertThat(agreed.churn()).isNotNull();
        assertThat(Objects.requireNonNull(customer.assessed).churn()).isNull();
        assertThat(customer.assessed.revision()).isEqualTo(agreed.revision() + 1);
    }

    /// Nobody reads that a merge was undone where nobody was merged.
    @Test
    void aTierThatIsLostByAnAssessmentAfterAnAnswerIsNotExplainedByAMerge() {
        var told = CauseOfAssessment.merge("customer/7", daysAgo(0));

        assertThat(told.ofAssessment().loss()).isEqualTo(LossReason.MERGE_UNDONE);
        assertThat(told.ofConsent().ofAssessment().loss()).isEqualTo(LossReason.CORRECTION);
        assertThat(told.ofConsent().name()).isEqualTo(told.name());
    }

    /// An event of one revision: another answer, or something that says the same one again.
    enum ConsentStep {
        GIVEN,
        WITHDRAWN,
        SOMETHING_ELSE
    }

    private record HeardEvent(Customer customer, boolean isOfConsents) {

        boolean isGiven() {
            return customer.consents().getFirst().granted();
        }
    }

    private static List<HeardEvent> events(List<ConsentStep> steps) {
        var events = new ArrayList<HeardEvent>();
        boolean given = false;
        for (var step : steps) {
            given = step == ConsentStep.SOMETHING_ELSE ? given : step == ConsentStep.GIVEN;
            events.add(new HeardEvent(customer(events.size() + 1, given), step != ConsentStep.SOMETHING_ELSE));
        }
        return events;
    }

    private static Customer customer(long revision, boolean given) {
        var consent = new Consent("personalisation", "inbox", given, daysAgo(9).plusSeconds(revision));
        return new Customer(ALICE, "C-a11ce", revision, "zh-CN", "Asia/Shanghai", daysAgo(99), List.of(consent), null);
    }

    /// One customer, as the stream takes them in.
    private static final class StreamedCustomer {

        private final Scoring scoring = new Scoring(ProgramTimeline.of(V1), SHANGHAI, daysAgo(0));

        private @Nullable CustomerState state;
        private @Nullable Assessed assessed;

        CustomerState state() {
            return Objects.requireNonNull(state);
        }

        void takeIn(Behaviour behaviour) {
            var event = Objects.requireNonNull(behaviour.event());
            take(scoring.apply(state, behaviour, event, new Position(PARTITION, 7)));
        }

        void hear(HeardEvent event) {
            var cause = CauseOfAssessment.merge("customer/" + event.customer().revision(), daysAgo(0));
            switch (new CustomerMerge(scoring, PARTITION)
                    .customerChanged(state, event.customer(), false, event.isOfConsents(), cause)) {
                case Result.Changed changed -> {
                    state = changed.state();
                    if (changed.outcome() != null) {
                        take(changed.outcome());
                    }
                }
                case Result.Unchanged _, Result.Circle _ -> {}
            }
        }

        private void take(Scoring.ScoringOutcome outcome) {
            state = outcome.state();
            assessed = outcome.assessed();
        }
    }
}
