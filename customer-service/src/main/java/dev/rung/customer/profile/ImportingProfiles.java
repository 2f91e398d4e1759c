package dev.rung.customer.profile;

import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.customer.profile.check.ProfilePolicy.Fault;
import dev.rung.customer.register.Registering;
import dev.rung.customer.tombstone.Tombstones;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.locale.Text;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills profiles from lists of the store: what a row says replaces what was known, and what it does not say stays. No
/// consent is among it. The same bounds hold as for `PUT /customers/{externalId}`.
@ApplicationScoped
public class ImportingProfiles {

    private final Profiling profiling;
    private final Registering registering;
    private final Sealing sealing;
    private final Tombstones tombstones;
    private final Validator validator;
    private final Store store;

    ImportingProfiles(
            Profiling profiling,
            Registering registering,
            Sealing sealing,
            Tombstones tombstones,
            Validator validator,
            Store store) {
        this.profiling = profiling;
        this.registering = registering;
        this.sealing = sealing;
        this.tombstones = tombstones;
        this.validator = validator;
        this.store = store;
    }

    /// The fields that a row has of a customer; null: it says nothing of it.
    ///
    /// @param attributes added to those that are known
    public record FilledFields(
            @Nullable String name,
            @Nullable String gender,
            @Nullable LocalDate birthday,
            @Nullable String region,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String locale,
            @Nullable String timeZone,
            @Nullable List<String> tags,
            Map<String, String> attributes) {}

    /// The change of one field.
    ///
    /// @param before null where there was nothing
    @RegisterForReflection
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    /// The effect of a row on a customer.
    ///
    /// @param changes none where the row says what is known already
    /// @param faults where there are any, nothing changes
    public record FillEffect(boolean isNew, List<FieldChange> changes, List<Fault> faults) {

        public static FillEffect refused(String field, Text reason) {
            return refused(List.of(new Fault(field, reason)));
        }

        static FillEffect refused(List<Fault> faults) {
            return new FillEffect(false, List.of(), faults);
        }
    }

    /// Fills the profile, in the caller's transaction.
    public Uni<FillEffect> fill(String externalId, FilledFields fields, String actor) {
        return registering
                .lockIfKnown(externalId)
                .chain(found -> planned(externalId, found, fields))
                .call(plan -> plan.isEffective()
                        ? profiling
                                .putImported(externalId, plan.change(), actor, fields.birthday() != null)
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem())
                .map(FillPlan::effect);
    }

    /// The effect that [#fill] would have now, in the caller's session.
    public Uni<FillEffect> wouldFill(String externalId, FilledFields fields) {
        return registering
                .known(Set.of(ExternalId.normalised(externalId)))
                .chain(known -> known.ids().isEmpty()
                        ? Uni.createFrom().item(Optional.<Customer>empty())
                        : registering.own(externalId).map(Optional::of))
                .chain(found -> planned(externalId, found, fields))
                .map(FillPlan::effect);
    }

    private record FillPlan(Profile.ProfileChange change, FillEffect effect) {

        boolean isEffective() {
            return effect.faults().isEmpty()
                    && (effect.isNew() || !effect.changes().isEmpty());
        }
    }

    private Uni<FillPlan> planned(String externalId, Optional<Customer> found, FilledFields fields) {
        if (found.isPresent()) {
            return plannedOf(found.get(), fields);
        }
        var before = new Profile.ProfileChange(store.locale(), store.zone().getId(), PersonalData.NOTHING);
        return tombstones
                .erasedAt(Set.of(externalId))
                .map(erased -> erased.isEmpty()
                        ? planOfNew(before, filled(before, fields))
                        : new FillPlan(before, FillEffect.refused("externalId", Text.of("reason.import-erased"))));
    }

    /// Of a customer who is one person with others a row changes what they say themselves, as [Profiling#put] has it.
    private Uni<FillPlan> plannedOf(Customer own, FilledFields fields) {
        return sealing.read(own.customerId()).chain(personal -> {
            var before = new Profile.ProfileChange(own.locale(), own.timeZone(), personal);
            var after = filled(before, fields);
            return profiling.meant(own, personal, after).map(meant -> plan(false, before, after, meant));
        });
    }

    private FillPlan planOfNew(Profile.ProfileChange before, Profile.ProfileChange after) {
        return plan(true, before, after, after);
    }

    /// @param meant what becomes of it where it is written
    private FillPlan plan(
            boolean isNew, Profile.ProfileChange before, Profile.ProfileChange after, Profile.ProfileChange meant) {
        var faults = Stream.concat(
                        validator.validate(request(after)).stream().map(ImportingProfiles::fault),
                        profiling.faults(after).stream())
                .toList();
        return new FillPlan(
                after,
                faults.isEmpty()
                        ? new FillEffect(isNew, changes(before, meant), List.of())
                        : FillEffect.refused(faults));
    }

    private static Profile.ProfileChange filled(Profile.ProfileChange before, FilledFields fields) {
        var known = before.personal();
        var attributes = new LinkedHashMap<>(known.attributes());
        attributes.putAll(fields.attributes());
        return new Profile.ProfileChange(
                Objects.requireNonNullElse(fields.locale(), before.locale()),
                Objects.requireNonNullElse(fields.timeZone(), before.timeZone()),
                new PersonalData(
                        or(fields.name(), known.name()),
                        or(fields.gender(), known.gender()),
                        or(fields.birthday(), known.birthday()),
                        or(fields.region(), known.region()),
                        or(fields.email(), known.email()),
                        or(fields.phone(), known.phone()),
                        Objects.requireNonNullElse(fields.tags(), known.tags()),
                        attributes,
                        known.emails(),
                        known.phones()));
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }

    private static ProfileResource.ProfileRequest request(Profile.ProfileChange change) {
        var personal = change.personal();
        return new ProfileResource.ProfileRequest(
                personal.name(),
                personal.gender(),
                personal.birthday(),
                personal.region(),
                personal.email(),
                personal.phone(),
                change.locale(),
                change.timeZone(),
                personal.tags(),
                personal.attributes(),
                personal.emails().stream()
                        .map(point -> new ProfileResource.EmailRequest(point.value(), point.verified()))
                        .toList(),
                personal.phones().stream()
                        .map(point -> new ProfileResource.PhoneRequest(point.value(), point.verified()))
                        .toList());
    }

    /// Names the field and the bound, never the value.
    private static Fault fault(ConstraintViolation<?> violation) {
        var key = violation.getMessageTemplate().replaceAll("[{}]", "");
        if (!MessageBundles.english().has(key)) {
            return new Fault(violation.getPropertyPath().toString(), Text.verbatim(violation.getMessage()));
        }
        var bounds = new LinkedHashMap<String, Object>();
        violation.getConstraintDescriptor().getAttributes().forEach((name, value) -> {
            if (value instanceof Number || value instanceof String) {
                bounds.put(name, value);
            }
        });
        return new Fault(violation.getPropertyPath().toString(), new Text(key, bounds));
    }

    private static List<FieldChange> changes(Profile.ProfileChange before, Profile.ProfileChange after) {
        var changes = new ArrayList<FieldChange>();
        var was = before.personal().byName();
        after.personal().byName().forEach((field, value) -> {
            if (!Objects.equals(was.get(field), value)) {
                changes.add(new FieldChange(field, PersonalData.written(was.get(field)), PersonalData.written(value)));
            }
        });
        if (!before.locale().equals(after.locale())) {
            changes.add(new FieldChange("locale", before.locale(), after.locale()));
        }
        if (!before.timeZone().equals(after.timeZone())) {
            changes.add(new FieldChange("timeZone", before.timeZone(), after.timeZone()));
        }
        return changes;
    }
}
