package dev.rung.customer.minor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.customer.minor.GuardianPolicy.Recording;
import dev.rung.customer.register.MinorRegister;
import dev.rung.customer.register.Registering;
import dev.rung.customer.register.WholeCustomers;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.vault.Vault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records what a guardian answered, in the caller's transaction.
@ApplicationScoped
class RecordingGuardians {

    private final Registering registering;
    private final WholeCustomers wholes;
    private final MinorRegister register;
    private final GuardianEntries entries;
    private final Vault vault;
    private final JsonText json;
    private final Audit audit;
    private final Clock clock;

    RecordingGuardians(
            Registering registering,
            WholeCustomers wholes,
            MinorRegister register,
            GuardianEntries entries,
            Vault vault,
            JsonText json,
            Audit audit,
            Clock clock) {
        this.registering = registering;
        this.wholes = wholes;
        this.register = register;
        this.entries = entries;
        this.vault = vault;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /// The lock on the customer, and on all who are one person with them, puts two answers in an order.
    ///
    /// @param proof of a yes; null: the guardian does not agree
    Uni<Void> record(String externalId, @Nullable GuardianProof proof, String actor) {
        return registering
                .lock(externalId)
                .chain(customer -> wholes.of(customer.customerId()))
                .chain(whole -> register.of(whole.ids()))
                .chain(person -> switch (GuardianPolicy.decide(person, proof != null)) {
                    case Recording.Recorded(var customers) -> keepForAll(customers, proof, actor);
                    case Recording.Unchanged() -> Uni.createFrom().voidItem();
                    case Recording.NotMinor() ->
                        throw Problem.of(409, "customer-not-minor").asException();
                });
    }

    private Uni<Void> keepForAll(List<UUID> customers, @Nullable GuardianProof proof, String actor) {
        return Multi.createFrom()
                .iterable(customers)
                .onItem()
                .transformToUniAndConcatenate(customer -> keep(customer, proof, actor))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> keep(UUID customerId, @Nullable GuardianProof proof, String actor) {
        return entry(customerId, proof, actor)
                .chain(entry -> entries.persist(entry))
                .chain(() -> register.guardian(customerId, proof != null))
                .chain(() -> audit.record(
                        actor,
                        proof == null ? "guardian-consent.withdrawn" : "guardian-consent.given",
                        customerId.toString(),
                        Map.of()));
    }

    private Uni<GuardianEntry> entry(UUID customerId, @Nullable GuardianProof proof, String actor) {
        var now = clock.instant();
        if (proof == null) {
            return Uni.createFrom().item(GuardianEntry.of(customerId, null, actor, now));
        }
        var clear = json.write(proof).getBytes(UTF_8);
        return vault.keyOf(customerId).map(key -> GuardianEntry.of(customerId, key.seal(clear), actor, now));
    }
}
