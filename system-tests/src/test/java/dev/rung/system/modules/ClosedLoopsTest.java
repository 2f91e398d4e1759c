package dev.rung.system.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.rung.contracts.ForOthers;
import dev.rung.contracts.FromOthers;
import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.BenefitCostsEvent;
import dev.rung.contracts.benefits.BenefitTermsEvent;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.ErasureEvent;
import dev.rung.contracts.customer.QuarantineEvent;
import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.contracts.feedback.OverrideEvent;
import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.contracts.scoring.AlarmEvent;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.contracts.scoring.TierEvent;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every topic and every event is written and read by somebody of the suite, or says in `contracts` for whom it is and
/// from whom it comes; and says so only then.
class ClosedLoopsTest {

    private static final List<SuiteModule> MODULES = SuiteModule.all();

    @ParameterizedTest
    @EnumSource
    void aTopicIsReadOrIsForOthers(Topic topic) throws NoSuchFieldException {
        assertThat(MODULES.stream().anyMatch(module -> module.reads(topic)))
                .as("somebody reads " + topic.topicName())
                .isNotEqualTo(isDeclared(topic, ForOthers.class));
    }

    @ParameterizedTest
    @EnumSource
    void aTopicIsWrittenOrComesFromOthers(Topic topic) throws NoSuchFieldException {
        var events = events(topic);
        assertThat(MODULES.stream()
                        .anyMatch(module -> events.isEmpty()
                                ? module.mentions(topic)
                                : events.stream().anyMatch(module::makes)))
                .as("somebody writes " + topic.topicName())
                .isNotEqualTo(isDeclared(topic, FromOthers.class));
    }

    @ParameterizedTest
    @MethodSource("eventsOfTopicsThatAreRead")
    void anEventIsReadOrIsForOthers(Topic topic, Class<?> event) {
        assertThat(MODULES.stream()
                        .filter(module -> module.isShared() || module.reads(topic))
                        .anyMatch(module -> module.asks(event, contract(topic).orElseThrow())))
                .as("somebody reads " + event)
                .isNotEqualTo(event.isAnnotationPresent(ForOthers.class));
    }

    @ParameterizedTest
    @MethodSource("eventsOfTopicsThatAreWritten")
    void anEventIsWrittenOrComesFromOthers(Topic topic, Class<?> event) {
        assertThat(MODULES.stream().anyMatch(module -> module.makes(event)))
                .as("somebody writes " + event + " to " + topic.topicName())
                .isNotEqualTo(event.isAnnotationPresent(FromOthers.class));
    }

    static Stream<Arguments> eventsOfTopicsThatAreRead() throws NoSuchFieldException {
        return eventsOfTopicsWithout(ForOthers.class);
    }

    static Stream<Arguments> eventsOfTopicsThatAreWritten() throws NoSuchFieldException {
        return eventsOfTopicsWithout(FromOthers.class);
    }

    private static Stream<Arguments> eventsOfTopicsWithout(Class<? extends Annotation> declaration)
            throws NoSuchFieldException {
        var found = Stream.<Arguments>builder();
        for (var topic : Topic.values()) {
            if (!isDeclared(topic, declaration)) {
                events(topic).forEach(event -> found.add(arguments(topic, event)));
            }
        }
        return found.build();
    }

    private static boolean isDeclared(Topic topic, Class<? extends Annotation> declaration)
            throws NoSuchFieldException {
        return Topic.class.getField(topic.name()).isAnnotationPresent(declaration);
    }

    private static List<Class<?>> events(Topic topic) {
        return contract(topic).stream()
                .flatMap(contract ->
                        Arrays.stream(contract.getAnnotation(JsonSubTypes.class).value()))
                .<Class<?>>map(JsonSubTypes.Type::value)
                .toList();
    }

    /// Nothing where the owner keeps what it says to itself.
    private static Optional<Class<?>> contract(Topic topic) {
        return switch (topic) {
            case BEHAVIOUR -> Optional.of(Behaviour.class);
            case BEHAVIOUR_QUARANTINE -> Optional.of(QuarantineEvent.class);
            case CUSTOMER_EVENTS -> Optional.of(CustomerEvent.class);
            case ERASURE_CONFIRMATIONS -> Optional.of(ErasureEvent.class);
            case POLICIES -> Optional.of(PolicyEvent.class);
            case OVERRIDES -> Optional.of(OverrideEvent.class);
            case ASSESSMENTS -> Optional.of(AssessmentEvent.class);
            case TIER_EVENTS -> Optional.of(TierEvent.class);
            case POINTS_EVENTS -> Optional.of(PointsEvent.class);
            case BENEFIT_TERMS -> Optional.of(BenefitTermsEvent.class);
            case BENEFIT_COSTS -> Optional.of(BenefitCostsEvent.class);
            case MESSAGE_EVENTS -> Optional.of(MessageEvent.class);
            case FEEDBACK_EVENTS -> Optional.of(FeedbackEvent.class);
            case ALARMS -> Optional.of(AlarmEvent.class);
            case CUSTOMER_PARTS, SCORING_DEAD_LETTERS, CUSTOMER_STATES, DECISION_INPUTS -> Optional.empty();
        };
    }
}
