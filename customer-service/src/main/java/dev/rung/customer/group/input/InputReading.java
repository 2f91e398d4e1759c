package dev.rung.customer.group.input;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.Membership;
import dev.rung.customer.group.rule.CustomerInputs;
import dev.rung.customer.group.rule.CustomerInputs.CoarseProfile;
import dev.rung.customer.group.rule.CustomerInputs.LastAssessment;
import dev.rung.platform.json.JsonText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes of rows what rules ask for.
@ApplicationScoped
class InputReading {

    private static final String EMPTY = "[]";

    private final JsonText json;

    InputReading(JsonText json) {
        this.json = json;
    }

    @RegisterForReflection
    record CountOfDay(String type, LocalDate day, long count) {}

    @RegisterForReflection
    record HandUntil(UUID group, @Nullable Instant until) {}

    KnownInputs of(InputRow row) {
        var members = Set.copyOf(list(row.members(), UUID.class));
        return new KnownInputs(
                row.customerId(),
                row.externalId(),
                new CustomerInputs(
                        row.registeredAt(),
                        row.locale(),
                        row.timeZone(),
                        row.membership() == null ? Membership.GUEST : json.read(row.membership(), Membership.class),
                        consents(row.consents()),
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

    private Set<String> consents(String text) {
        return list(text, Consent.class).stream()
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
                        || row.churn() == null
                ? null
                : new LastAssessment(
                        row.tier(), row.growthValue(), row.rfmType(), row.valueLevel(), row.lifecycle(), row.churn());
    }

    private Map<String, Map<LocalDate, Long>> done(@Nullable String text) {
        return list(text, CountOfDay.class).stream()
                .collect(groupingBy(CountOfDay::type, toMap(CountOfDay::day, CountOfDay::count)));
    }

    private <T> List<T> list(@Nullable String text, Class<T> type) {
        return text == null || text.equals(EMPTY) ? List.of() : json.readList(text, type);
    }
}
