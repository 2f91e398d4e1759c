package dev.rung.customer.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.erasure.CertificatePolicy.CertificateState.Complete;
import dev.rung.customer.erasure.CertificatePolicy.CertificateState.Overdue;
import dev.rung.customer.erasure.CertificatePolicy.CertificateState.Pending;
import dev.rung.customer.erasure.Erasure.Confirmation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificatePolicyTest {

    private static final Instant ERASED = Instant.parse("2026-03-02T09:30:00Z");
    private static final Instant SOON = ERASED.plusSeconds(60);

    private final CertificatePolicy policy = new CertificatePolicy(Duration.ofHours(24));

    @Test
    void itIsPendingWhileAServiceIsMissing() {
        assertThat(policy.decide(ERASED, null, allBut("outreach-service"), SOON))
                .isEqualTo(new Pending(List.of("outreach-service")));
    }

    @Test
    void itIsOverdueOnceThatTakesTooLong() {
        assertThat(policy.decide(ERASED, null, allBut("scoring-stream"), ERASED.plus(Duration.ofHours(24))))
                .isEqualTo(new Pending(List.of("scoring-stream")));
        assertThat(policy.decide(ERASED, null, allBut("scoring-stream"), ERASED.plus(Duration.ofHours(25))))
                .isEqualTo(new Overdue(List.of("scoring-stream")));
    }

    @Test
    void whatIsCompleteStaysSo() {
        assertThat(policy.decide(ERASED, SOON, allBut("none"), ERASED.plus(Duration.ofDays(900))))
                .isEqualTo(new Complete(SOON));
    }

    private static List<Confirmation> allBut(String missing) {
        return CertificatePolicy.SERVICES.stream()
                .filter(service -> !service.equals(missing))
                .map(service -> new Confirmation(service, SOON))
                .toList();
    }
}
