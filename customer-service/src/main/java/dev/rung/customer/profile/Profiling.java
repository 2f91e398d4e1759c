package dev.rung.customer.profile;

import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.customer.consent.HoldingRefusals;
import dev.rung.customer.contact.ContactIndex;
import dev.rung.customer.group.input.ProfileInputs;
import dev.rung.customer.minor.JudgingMinors;
import dev.rung.customer.profile.check.ProfilePolicy;
import dev.rung.customer.profile.check.ProfilePolicy.ProfileFields;
import dev.rung.customer.profile.check.ProfilePolicy.Verdict;
import dev.rung.customer.profile.milestone.ProfileFacts;
import dev.rung.customer.profile.milestone.TellingMilestones;
import dev.rung.customer.register.Registering;
import dev.rung.customer.register.Registering.Entry;
import dev.rung.customer.register.WholeCustomers;
import dev.rung.customer.register.WholeCustomers.WholeCustomer;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Keeps and reads profiles, in the caller's transaction or session.
@ApplicationScoped
class Profiling {

    private final ProfilePolicy policy = new ProfilePolicy();
    private final Registering registering;
    private final WholeCustomers wholes;
    private final Sealing sealing;
    private final ContactIndex contacts;
    private final HoldingRefusals refusals;
    private final TellingMilestones milestones;
    private final ProfileInputs inputs;
    private final JudgingMinors minors;
    private final Audit audit;
    private final Store store;
    private final Clock clock;

    Profiling(
            Registering registering,
            WholeCustomers wholes,
            Sealing sealing,
            ContactIndex contacts,
            HoldingRefusals refusals,
            TellingMilestones milestones,
            ProfileInputs inputs,
            JudgingMinors minors,
            Audit audit,
            Store store,
            Clock clock) {
        this.registering = registering;
        this.wholes = wholes;
        this.sealing = sealing;
        this.contacts = contacts;
        this.refusals = refusals;
        this.milestones = milestones;
        this.inputs = inputs;
        this.minors = minors;
        this.audit = audit;
        this.store = store;
        this.clock = clock;
    }

    /// Replaces the whole profile, also of an unknown customer. What somebody had refused who was erased, and
    /// whose contact point is in it, holds on. The same profile again changes nothing and publishes nothing;
    /// its contact points and tags are found by the settings and keys of today. Of customers who are one person it
    /// is this one's, and what the others fill in, and comes back so, does not become it.
    Uni<Profile> put(String externalId, Profile.ProfileChange change, String actor) {
        return put(externalId, change, new PutTerms(actor, true, milestones::profileWritten));
    }

    /// The same of a list of the store, which is no act of the customer's: it earns nothing, and no message follows.
    ///
    /// @param saysBirthday whether the list has their birthday, or it is the one that was known
    Uni<Profile> putImported(String externalId, Profile.ProfileChange change, String actor, boolean saysBirthday) {
        return put(externalId, change, new PutTerms(actor, saysBirthday, milestones::profileImported));
    }

    private record PutTerms(String actor, boolean saysBirthday, Function<ProfileFacts, Uni<Void>> milestone) {}

    private Uni<Profile> put(String externalId, Profile.ProfileChange change, PutTerms terms) {
        check(change);
        return registering
                .enterForStoreAndLock(externalId, change.locale(), change.timeZone())
                .chain(entry -> sealing.read(entry.customer().customerId())
                        .chain(before -> meant(entry.customer(), before, change)
                                .chain(meant -> replace(entry, before, meant, terms))));
    }

    ProfileView view(Profile profile) {
        return ProfileView.of(profile, clock.instant());
    }

    Uni<Profile> of(String externalId) {
        return wholes.of(externalId).chain(this::withPersonal);
    }

    Uni<Profile> of(UUID customerId) {
        return wholes.of(customerId).chain(this::withPersonal);
    }

    private Uni<Profile> withPersonal(WholeCustomer whole) {
        return sealing.readWhole(whole.ids()).map(personal -> new Profile(whole.kept(), personal));
    }

    /// @param own as it was written just now
    private Uni<Profile> withParts(UUID customerId, PersonalData own) {
        return wholes.of(customerId)
                .chain(whole -> whole.isMerged()
                        ? withPersonal(whole)
                        : Uni.createFrom().item(new Profile(whole.kept(), own)));
    }

    /// Fields that come back as they were shown of a whole person are left as they are.
    Uni<Profile.ProfileChange> meant(Customer own, PersonalData before, Profile.ProfileChange change) {
        return wholes.of(own.customerId())
                .chain(whole -> whole.isMerged()
                        ? withPersonal(whole).map(shown -> change.writtenBack(own, before, shown))
                        : Uni.createFrom().item(change));
    }

    private Uni<Profile> replace(Entry entry, PersonalData before, Profile.ProfileChange change, PutTerms terms) {
        var customer = entry.customer();
        var changed = changes(customer, before, change);
        if (changed.isEmpty() && !entry.isNew()) {
            return contacts.replace(customer.customerId(), before.contactPoints())
                    .chain(() -> tellGroups(customer, before))
                    .chain(() -> minors.judge(customer.customerId(), before.birthday(), customer.timeZone()))
                    .chain(() -> withParts(customer.customerId(), before));
        }
        var personal = change.personal();
        return sealing.write(customer.customerId(), personal)
                .chain(() -> contacts.replace(customer.customerId(), personal.contactPoints()))
                .chain(() -> tellGroups(customer, personal))
                .chain(() -> tellChange(entry, change, terms.saysBirthday()))
                .call(() -> refusals.holdOn(customer.customerId(), contacts.normalTexts(personal.contactPoints())))
                .chain(() -> withParts(customer.customerId(), personal))
                .call(profile -> terms.milestone().apply(profile.facts()))
                .call(() -> audit.record(
                        terms.actor(),
                        "profile.replaced",
                        customer.customerId().toString(),
                        Map.of("fields", changed)));
    }

    /// A new customer was told of when they were registered.
    private Uni<Void> tellChange(Entry entry, Profile.ProfileChange change, boolean saysBirthday) {
        var id = entry.customer().customerId();
        var birthday = change.personal().birthday();
        return entry.isNew()
                ? minors.judge(id, birthday, change.timeZone())
                : registering.profileChanged(
                        id,
                        change.locale(),
                        change.timeZone(),
                        minors.isMinor(birthday, change.timeZone()),
                        saysBirthday);
    }

    private Uni<Void> tellGroups(Customer customer, PersonalData personal) {
        return inputs.write(
                customer.customerId(), personal.birthday(), personal.gender(), personal.region(), personal.tags());
    }

    private static List<String> changes(Customer customer, PersonalData before, Profile.ProfileChange change) {
        var changed = new ArrayList<>(change.personal().differingFrom(before));
        if (!customer.locale().equals(change.locale())) {
            changed.add("locale");
        }
        if (!customer.timeZone().equals(change.timeZone())) {
            changed.add("timeZone");
        }
        return changed;
    }

    private void check(Profile.ProfileChange change) {
        var faults = faults(change);
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
    }

    /// The fields that are not plausible; none where it may be put.
    List<ProfilePolicy.Fault> faults(Profile.ProfileChange change) {
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        var fields = new ProfileFields(
                change.locale(), change.timeZone(), change.personal().birthday());
        return switch (policy.judge(fields, today)) {
            case Verdict.Possible() -> List.of();
            case Verdict.Impossible(var faults) -> faults;
        };
    }

    private static RuntimeException invalid(List<ProfilePolicy.Fault> faults) {
        var problem = Problem.of(400, "invalid");
        for (var fault : faults) {
            problem = problem.at(fault.field(), fault.reason());
        }
        return problem.asException();
    }
}
