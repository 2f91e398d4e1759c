package dev.rung.customer.minor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.rung.customer.minor.GuardianView.GuardianAnswer;
import dev.rung.customer.register.MinorRegister;
import dev.rung.customer.register.MinorRegister.MinorStatus;
import dev.rung.customer.register.WholeCustomers;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.vault.DataKey;
import dev.rung.platform.vault.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens what guardians answered, in the caller's session.
@ApplicationScoped
public class ReadingGuardians {

    private final WholeCustomers wholes;
    private final MinorRegister register;
    private final GuardianEntries entries;
    private final MinorSettings settings;
    private final Vault vault;
    private final JsonText json;

    ReadingGuardians(
            WholeCustomers wholes,
            MinorRegister register,
            GuardianEntries entries,
            MinorSettings settings,
            Vault vault,
            JsonText json) {
        this.wholes = wholes;
        this.register = register;
        this.entries = entries;
        this.settings = settings;
        this.vault = vault;
        this.json = json;
    }

    /// Of all who are one person with the customer.
    Uni<GuardianView> of(String externalId) {
        return wholes.of(externalId)
                .chain(whole -> register.of(whole.ids())
                        .chain(person -> answers(whole.ids()).map(answers -> view(person, answers))));
    }

    /// By field, for the customer to read, of this one alone.
    public Uni<List<Map<String, Object>>> allOf(UUID customerId) {
        return answers(List.of(customerId)).map(all -> json.read(json.write(all), new TypeReference<>() {}));
    }

    private GuardianView view(List<MinorStatus> person, List<GuardianAnswer> answers) {
        var isMinor = person.stream().anyMatch(MinorStatus::isMinor);
        var agrees = isMinor && person.stream().noneMatch(one -> one.isMinor() && !one.guardianAgrees());
        return new GuardianView(isMinor, agrees, settings.age(), answers);
    }

    private Uni<List<GuardianAnswer>> answers(List<UUID> customers) {
        return entries.of(customers)
                .chain(found -> vault.find(customers)
                        .map(keys -> found.stream()
                                .map(entry -> GuardianAnswer.of(entry, proof(entry, keys.get(entry.customerId))))
                                .toList()));
    }

    private @Nullable GuardianProof proof(GuardianEntry entry, @Nullable DataKey key) {
        var seal = entry.seal;
        return seal == null || key == null ? null : json.read(new String(key.open(seal), UTF_8), GuardianProof.class);
    }
}
