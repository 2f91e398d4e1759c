package dev.rung.customer.group.input;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.Membership;
import dev.rung.customer.group.rule.CustomerInputs;
import dev.rung.customer.group.rule.CustomerInputs.CoarseProfile;
import dev.rung.customer.group.rule.CustomerInputs.LastAssessment;
import dev.rung.customer.register.WholePolicy;
import dev.rung.platform.json.JsonText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Makes of rows what rules ask for.
@ApplicationScoped
class InputReading {

    private static final Logger LOG = Logger.getLogger(InputReading.class);

    private static final String EMPTY = "[]";

    /// By type of event and day.
    private static final TypeReference<Map<String, Map<LocalDate, Long>>> COUNTS = new TypeReference<>() {};

    private final JsonText json;

    InputReading(JsonText json) {
        this.json = json;
    }

    @RegisterForReflection
    record HandUntil(UUID group, @Nullable Instant until) {}

    /// The statements of one customer.
    @RegisterForReflection
    record SaidByPart(List<Consent> consents, @Nullable Membership membership, boolean awaitsGuardian) {}

    /// Empty where the row is not as this version writes them.
    Optional<KnownInputs> of(InputRow row) {
        try {
            return Optional.of(read(row));
        } catch (RuntimeException failure) {
            // its message may hold what the row says
            LOG.errorf(
                    "Inputs of groups cannot be read customerId=%s error=%s",
                    row.customerId(), failure.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private KnownInputs read(InputRow row) {
        var said = said(row);
        var members = Set.copyOf(list(row.members(), UUID.class));
        return new KnownInputs(
                row.customerId(),
                row.externalId(),
                row.part(),
                new CustomerInputs(
                        row.registeredAt(),
                        row.locale(),
                        row.timeZone(),
                        membership(said),
                        consents(said, row.registeredAt()),
                        new CoarseProfile(
                                row.birthYear(),
                                row.birthMonth(),
                                row.gender(),
                                row.region(),
                                list(row.tags(), String.class)),
                        assessment(row),
                        done(row.done()),
                        members),
                list(row.inGroups(), UUID.class),
                members,
                list(row.hands(), HandUntil.class).stream()
                        .collect(
                                toMap(HandUntil::group, hand -> Objects.requireNonNullElse(hand.until(), Instant.MAX))),
                row.waiting(),
                Objects.requireNonNullElse(row.dueAt(), Instant.MAX));
    }

    /// The customer's own, and that of all who are part of them.
    private List<SaidByPart> said(InputRow row) {
        var own = new SaidByPart(
                list(row.consents(), Consent.class),
                json.readOrNull(row.membership(), Membership.class),
                row.awaitsGuardian());
        return Stream.concat(Stream.of(own), list(row.parts(), SaidByPart.class).stream())
                .toList();
    }

    private static Membership membership(List<SaidByPart> said) {
        var whole = WholePolicy.membership(said.stream()
                .flatMap(one -> Stream.ofNullable(one.membership()))
                .toList());
        return Objects.requireNonNullElse(whole, Membership.GUEST);
    }

    private static Set<String> consents(List<SaidByPart> said, Instant registered) {
        var all = WholePolicy.consents(said.stream().map(SaidByPart::consents).toList());
        return WholePolicy.counting(all, said.stream().anyMatch(SaidByPart::awaitsGuardian), registered).stream()
                .filter(Consent::granted)
                .map(consent -> consent.purpose() + "/" + consent.channel())
                .collect(toSet());
    }

    private static @Nullable LastAssessment assessment(InputRow row) {
        return row.tier() == null
                        || row.growthValue() == null
                        || row.rfmType() == null
                        || row.valueLevel() == null
                        || row.lifecycle() == null
                ? null
                : new LastAssessment(
                        row.tier(), row.growthValue(), row.rfmType(), row.valueLevel(), row.lifecycle(), row.churn());
    }

    private Map<String, Map<LocalDate, Long>> done(@Nullable String text) {
        return text == null ? Map.of() : json.read(text, COUNTS);
    }

    private <T> List<T> list(@Nullable String text, Class<T> type) {
        return text == null || text.equals(EMPTY) ? List.of() : json.readList(text, type);
    }
}
