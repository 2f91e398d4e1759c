package dev.rung.customer.erasure;

import dev.rung.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// Reads erasures as certificates, in the caller's session or transaction.
@ApplicationScoped
class Certifying {

    private final Erasures erasures;
    private final Erasing erasing;
    private final CertificatePolicy policy;
    private final Clock clock;

    Certifying(Erasures erasures, Erasing erasing, ErasureSettings settings, Clock clock) {
        this.erasures = erasures;
        this.erasing = erasing;
        this.policy = new CertificatePolicy(settings.overdueAfter());
        this.clock = clock;
    }

    ErasureView view(Erasure erasure) {
        return ErasureView.of(erasure, policy, clock.instant());
    }

    Uni<ErasureView> of(UUID customerId) {
        return erasing.of(customerId).map(this::view);
    }

    Uni<ErasureView> last(String externalId) {
        return erasing.last(externalId).map(this::view);
    }

    Uni<Page<ErasureView>> page(long before, boolean onlyOpen, int limit) {
        return erasures.before(before, onlyOpen, limit + 1)
                .map(found -> Page.of(found, limit, last -> Long.toString(last.position()))
                        .map(this::view));
    }
}
