package dev.rung.customer.profile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.customer.profile.milestone.ProfileFacts;
import dev.rung.customer.profile.milestone.ProfileField;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The sealed part of a profile. The JSON is kept in the database for years: fields are only ever added.
///
/// @param gender `female`, `male` or `other`
/// @param attributes the shop's own, by name
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
record PersonalData(
        @Nullable String name,
        @Nullable String gender,
        @Nullable LocalDate birthday,
        @Nullable String region,
        @Nullable String email,
        @Nullable String phone,
        List<String> tags,
        Map<String, String> attributes) {

    static final PersonalData NOTHING = new PersonalData(null, null, null, null, null, null, List.of(), Map.of());

    PersonalData {
        tags = Objects.requireNonNullElse(tags, List.of());
        attributes = Objects.requireNonNullElse(attributes, Map.of());
    }

    /// The names of the fields that differ, for the audit, which must not see values.
    List<String> differingFrom(PersonalData other) {
        var mine = byName();
        var theirs = other.byName();
        return mine.keySet().stream()
                .filter(field -> !Objects.equals(mine.get(field), theirs.get(field)))
                .toList();
    }

    /// As milestones look at it.
    ProfileFacts facts(UUID customerId, String externalId) {
        var given = EnumSet.noneOf(ProfileField.class);
        var fields = byName();
        for (var field : ProfileField.values()) {
            if (fields.get(field.name().toLowerCase(Locale.ROOT)) != null) {
                given.add(field);
            }
        }
        return new ProfileFacts(customerId, externalId, birthday, given);
    }

    private Map<String, @Nullable Object> byName() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", name);
        fields.put("gender", gender);
        fields.put("birthday", birthday);
        fields.put("region", region);
        fields.put("email", email);
        fields.put("phone", phone);
        fields.put("tags", tags);
        fields.put("attributes", attributes);
        return fields;
    }

    /// Keeps personal data out of logs.
    @Override
    public String toString() {
        return "Personal[…]";
    }
}
