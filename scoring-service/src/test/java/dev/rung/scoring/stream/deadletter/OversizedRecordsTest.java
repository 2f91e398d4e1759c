package dev.rung.scoring.stream.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.platform.deadletter.DroppedRecords;
import dev.rung.platform.deadletter.DroppedRecords.UntoldKind;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.ProductionExceptionHandlerResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OversizedRecordsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OversizedRecords records = new OversizedRecords();

    @BeforeEach
    void count() {
        DroppedRecords.drain();
        Metrics.addRegistry(meters);
    }

    @AfterEach
    void countNoLonger() {
        Metrics.removeRegistry(meters);
    }

    @Test
    void whatIsTooLargeIsCountedAndToldOnce() {
        assertThat(handled(new RecordTooLargeException("4 MB"))).isEqualTo(ProductionExceptionHandlerResponse.CONTINUE);
        assertThat(handled(new RecordTooLargeException("4 MB"))).isEqualTo(ProductionExceptionHandlerResponse.CONTINUE);

        assertThat(meters.counter("rung.stream.left.out", "topic", "assessments")
                        .count())
                .isEqualTo(2);
        assertThat(DroppedRecords.drain()).isEqualTo(Map.of(new UntoldKind("assessments", "too-large"), 2L));
        assertThat(DroppedRecords.drain()).isEmpty();
    }

    @Test
    void whatMayFitLaterIsNotLeftOut() {
        assertThat(handled(new TimeoutException("away"))).isEqualTo(ProductionExceptionHandlerResponse.FAIL);
        assertThat(DroppedRecords.drain()).isEmpty();
    }

    private ProductionExceptionHandlerResponse handled(Exception failure) {
        return records.handle(context(), new ProducerRecord<>("assessments", new byte[0]), failure);
    }

    private static ErrorHandlerContext context() {
        return (ErrorHandlerContext) Proxy.newProxyInstance(
                OversizedRecordsTest.class.getClassLoader(),
                new Class<?>[] {ErrorHandlerContext.class},
                (_, method, _) -> switch (method.getName()) {
                    case "partition" -> 3;
                    case "offset" -> 7L;
                    case "topic" -> "behaviour";
                    default -> null;
                });
    }
}
