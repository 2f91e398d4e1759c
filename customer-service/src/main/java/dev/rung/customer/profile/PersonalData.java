package dev.rung.customer.profile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.customer.contact.ContactKind;
import dev.rung.customer.contact.ContactPoint;
import dev.rung.customer.profile.Sealing.FieldShare;
import dev.rung.customer.profile.milestone.ProfileFacts;
import dev.rung.customer.profile.milestone.ProfileField;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sealed part of a profile. The JSON is kept in the database for years: fields are only ever added.
///
/// @param gender `female`, `male` or `other`
/// @param email the address that messages go to
/// @param phone likewise
/// @param attributes the shop's own, by name
/// @param emails all addresses, the one for messages first; empty where it is the only one and not verified
/// @param phones likewise
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
        Map<String, String> attributes,
        List<ContactPoint> emails,
        List<ContactPoint> phones) {

    static final PersonalData NOTHING =
            new PersonalData(null, null, null, null, null, null, List.of(), Map.of(), List.of(), List.of());

    PersonalData {
        tags = Objects.requireNonNullElse(tags, List.of());
        attributes = Objects.requireNonNullElse(attributes, Map.of());
        var allEmails = ContactPoint.all(email, Objects.requireNonNullElse(emails, List.of()));
        email = ContactPoint.first(allEmails);
        emails = ContactPoint.unlessPlain(allEmails);
        var allPhones = ContactPoint.all(phone, Objects.requireNonNullElse(phones, List.of()));
        phone = ContactPoint.first(allPhones);
        phones = ContactPoint.unlessPlain(allPhones);
    }

    Map<ContactKind, List<ContactPoint>> contactPoints() {
        return Map.of(
                ContactKind.EMAIL, ContactPoint.all(email, emails), ContactKind.PHONE, ContactPoint.all(phone, phones));
    }

    /// All that several profiles of one person say: the first of each field, and all of each list.
    PersonalData filledFrom(PersonalData part) {
        var allAttributes = new LinkedHashMap<>(part.attributes);
        allAttributes.putAll(attributes);
        return new PersonalData(
                name == null ? part.name : name,
                gender == null ? part.gender : gender,
                birthday == null ? part.birthday : birthday,
                region == null ? part.region : region,
                email == null ? part.email : email,
                phone == null ? part.phone : phone,
                Stream.concat(tags.stream(), part.tags.stream()).distinct().toList(),
                allAttributes,
                joined(emails, ContactPoint.all(part.email, part.emails)),
                joined(phones, ContactPoint.all(part.phone, part.phones)));
    }

    /// Of one who was shown the profile of a whole person, changes something and sends all of it, and with it what
    /// the others say. It does not become this one's own: what comes back as it was shown stays as it is here.
    ///
    /// @param own what this one says so far
    /// @param shown what all of them say together
    PersonalData writtenBack(PersonalData own, PersonalData shown) {
        var ownEmails = writtenBack(
                ContactPoint.all(email, emails),
                ContactPoint.all(own.email, own.emails),
                ContactPoint.all(shown.email, shown.emails));
        var ownPhones = writtenBack(
                ContactPoint.all(phone, phones),
                ContactPoint.all(own.phone, own.phones),
                ContactPoint.all(shown.phone, shown.phones));
        return new PersonalData(
                writtenBack(name, own.name, shown.name),
                writtenBack(gender, own.gender, shown.gender),
                writtenBack(birthday, own.birthday, shown.birthday),
                writtenBack(region, own.region, shown.region),
                ContactPoint.first(ownEmails),
                ContactPoint.first(ownPhones),
                tags.stream()
                        .filter(tag -> own.tags.contains(tag) || !shown.tags.contains(tag))
                        .toList(),
                writtenBack(attributes, own.attributes, shown.attributes),
                ownEmails,
                ownPhones);
    }

    private static <T> @Nullable T writtenBack(@Nullable T sent, @Nullable T own, @Nullable T shown) {
        return Objects.equals(sent, shown) ? own : sent;
    }

    private static Map<String, String> writtenBack(
            Map<String, String> sent, Map<String, String> own, Map<String, String> shown) {
        var kept = new LinkedHashMap<String, String>();
        sent.forEach((name, value) -> {
            var meant = writtenBack(value, own.get(name), shown.get(name));
            if (meant != null) {
                kept.put(name, meant);
            }
        });
        return kept;
    }

    private static List<ContactPoint> writtenBack(
            List<ContactPoint> sent, List<ContactPoint> own, List<ContactPoint> shown) {
        return sent.stream()
                .flatMap(point -> shown.contains(point)
                        ? own.stream().filter(one -> one.value().equals(point.value()))
                        : Stream.of(point))
                .toList();
    }

    /// All that the two say, by field; fields of which neither says anything are left out.
    List<FieldShare> sharesWith(PersonalData part) {
        var mine = byName();
        var theirs = part.byName();
        return mine.keySet().stream()
                .filter(field -> isGiven(mine.get(field)) || isGiven(theirs.get(field)))
                .map(field -> share(field, mine.get(field), theirs.get(field)))
                .toList();
    }

    private static FieldShare share(String field, @Nullable Object mine, @Nullable Object theirs) {
        if (!isGiven(mine)) {
            return new FieldShare(field, "from", false);
        }
        var isListed = mine instanceof Collection || mine instanceof Map;
        var of = isListed && isGiven(theirs) ? "both" : "into";
        return new FieldShare(field, of, !isListed && isGiven(theirs) && !Objects.equals(mine, theirs));
    }

    private static boolean isGiven(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Collection<?> all -> !all.isEmpty();
            case Map<?, ?> all -> !all.isEmpty();
            case Object _ -> true;
        };
    }

    private static List<ContactPoint> joined(List<ContactPoint> own, List<ContactPoint> parts) {
        return Stream.concat(own.stream(), parts.stream()).toList();
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

    Map<String, @Nullable Object> byName() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", name);
        fields.put("gender", gender);
        fields.put("birthday", birthday);
        fields.put("region", region);
        fields.put("email", email);
        fields.put("phone", phone);
        fields.put("tags", tags);
        fields.put("attributes", attributes);
        fields.put("emails", emails);
        fields.put("phones", phones);
        return fields;
    }

    /// A field's value in one line, for a person to read; null where it says nothing.
    static @Nullable String written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> all ->
                all.isEmpty() ? null : all.stream().map(PersonalData::written).collect(Collectors.joining("; "));
            case Map<?, ?> all ->
                all.isEmpty()
                        ? null
                        : all.entrySet().stream()
                                .map(each -> each.getKey() + ": " + each.getValue())
                                .collect(Collectors.joining("; "));
            case ContactPoint point -> point.value();
            case Object other -> other.toString();
        };
    }

    /// Keeps personal data out of logs.
    @Override
    public String toString() {
        return "Personal[…]";
    }
}
