package dev.rung.customer.erasure;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.customer.erasure.CertificatePolicy.CertificateState.Complete;
import dev.rung.customer.erasure.CertificatePolicy.CertificateState.Overdue;
import dev.rung.customer.erasure.CertificatePolicy.CertificateState.Pending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The certificate of an erasure. It names nobody but by an id that leads to nobody.
///
/// @param reason `own`: the customer's wish; `post`, `guardian`, `authority`: somebody of the store erased
///     them for that; `restore`: told to a database that was restored
/// @param requestedBy the login of who did; `customer` for a customer's own wish
/// @param completedAt when the last service confirmed it
/// @param missing services that have not confirmed it
record ErasureView(
        UUID customerId,
        Instant erasedAt,
        String reason,
        String requestedBy,

        @Schema(enumeration = {"complete", "pending", "overdue"})
        String state,

        @JsonInclude(NON_NULL) @Nullable Instant completedAt,
        List<ConfirmationView> confirmations,
        List<String> missing) {

    record ConfirmationView(String service, Instant confirmedAt) {}

    static ErasureView of(Erasure erasure, CertificatePolicy policy, Instant now) {
        var confirmations = new ArrayList<ConfirmationView>();
        // this service's, in the transaction of the request
        confirmations.add(new ConfirmationView("customer-service", erasure.erasedAt()));
        erasure.confirmations()
                .forEach(one -> confirmations.add(new ConfirmationView(one.service(), one.confirmedAt())));
        return switch (policy.decide(erasure.erasedAt(), erasure.completedAt(), erasure.confirmations(), now)) {
            case Complete(var at) -> of(erasure, "complete", at, confirmations, List.of());
            case Pending(var missing) -> of(erasure, "pending", null, confirmations, missing);
            case Overdue(var missing) -> of(erasure, "overdue", null, confirmations, missing);
        };
    }

    private static ErasureView of(
            Erasure erasure,
            String state,
            @Nullable Instant completedAt,
            List<ConfirmationView> confirmations,
            List<String> missing) {
        return new ErasureView(
                erasure.customerId(),
                erasure.erasedAt(),
                erasure.reason(),
                erasure.requestedBy(),
                state,
                completedAt,
                List.copyOf(confirmations),
                missing);
    }
}
