package dev.rung.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
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
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One version of one event, with the JSON it was published as: a file for each time something was added.
///
/// @param owner the golden file's folder
/// @param topic the sealed interface of its topic
record Published(String owner, Class<?> topic, String type, Class<?> event) {

    static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    /// Reads and writes as the services do.
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static Stream<Class<?>> topics() {
        return Stream.of(
                Behaviour.class,
                CustomerEvent.class,
                ErasureEvent.class,
                QuarantineEvent.class,
                TierEvent.class,
                AssessmentEvent.class,
                PolicyEvent.class,
                AlarmEvent.class,
                OverrideEvent.class,
                PointsEvent.class,
                BenefitTermsEvent.class,
                BenefitCostsEvent.class,
                MessageEvent.class,
                FeedbackEvent.class);
    }

    static Stream<Published> events() {
        return topics().flatMap(topic -> Arrays.stream(
                        topic.getAnnotation(JsonSubTypes.class).value())
                .map(type -> new Published(owner(topic), topic, type.name(), type.value())));
    }

    /// Oldest first: `type.json` as first published, `type+1.json` with what was added
    /// after a release, and so on.
    List<Path> files() {
        return Stream.concat(Stream.of(""), IntStream.range(1, 10).mapToObj(later -> "+" + later))
                .map(later -> GOLDEN.resolve(owner).resolve(type + later + ".json"))
                .filter(file -> file.endsWith(type + ".json") || Files.exists(file))
                .toList();
    }

    /// As it is published now.
    String json() throws IOException {
        return Files.readString(files().getLast());
    }

    /// All that its JSON can hold.
    List<String> fields() {
        return Stream.concat(Stream.of("type"), fields(event, _ -> true)).toList();
    }

    /// Those that are left out where there is nothing to say.
    List<String> optionalFields() {
        return fields(event, field -> field.isAnnotationPresent(JsonInclude.class))
                .toList();
    }

    private static Stream<String> fields(Class<?> type, Predicate<Method> wanted) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .flatMap(field -> field.isAnnotationPresent(JsonUnwrapped.class)
                        ? fields(field.getReturnType(), wanted)
                        : Stream.of(field).filter(wanted).map(Method::getName));
    }

    private static String owner(Class<?> topic) {
        return topic.getPackageName().substring(topic.getPackageName().lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return owner + "/" + type;
    }
}
