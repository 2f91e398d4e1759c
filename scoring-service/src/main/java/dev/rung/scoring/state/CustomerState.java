package dev.rung.scoring.state;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.standing.GrantedTier;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.state.consent.PersonalisationConsent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/// The stream's state of one customer.
///
/// @param externalId from the last behaviour
/// @param position of the last behaviour
/// @param revision counts the published assessments
/// @param fingerprint of the last of them: an equal assessment is not published again
/// @param links to customers who turned out to be the same
/// @param consent whether churn may be concluded
public record CustomerState(
        String externalId,
        Features features,
        CarriedStanding standing,
        Position position,
        long revision,
        int fingerprint,
        MergeLinks links,
        PersonalisationConsent consent) {

    private static final long BEFORE_THE_FIRST = -1;

    /// A customer without behaviour.
    ///
    /// @param externalId empty if unknown
    public static CustomerState registered(String externalId, int partition) {
        var position = new Position(partition, BEFORE_THE_FIRST);
        return new CustomerState(
                externalId,
                Features.NOTHING,
                CarriedStanding.UNRANKED,
                position,
                0,
                0,
                MergeLinks.NONE,
                PersonalisationConsent.UNKNOWN);
    }

    /// From the bytes of the changelog, and of the tables that are filled from there.
    public static CustomerState read(byte[] bytes) {
        return CustomerStateFormat.read(bytes);
    }

    public byte[] bytes() {
        return CustomerStateFormat.write(this);
    }

    public static CustomerState first(Behaviour.Event event, Features features, Position position) {
        return new CustomerState(
                event.externalId(),
                features,
                CarriedStanding.UNRANKED,
                position,
                0,
                0,
                MergeLinks.NONE,
                PersonalisationConsent.UNKNOWN);
    }

    public CustomerState after(Behaviour.Event event, Features features, Position position) {
        return new CustomerState(
                event.externalId(), features, standing, position, revision, fingerprint, links, consent);
    }

    public CustomerState with(Features features) {
        return new CustomerState(externalId, features, standing, position, revision, fingerprint, links, consent);
    }

    public CustomerState with(CarriedStanding standing) {
        return new CustomerState(externalId, features, standing, position, revision, fingerprint, links, consent);
    }

    public CustomerState with(MergeLinks links) {
        return new CustomerState(externalId, features, standing, position, revision, fingerprint, links, consent);
    }

    public CustomerState with(PersonalisationConsent heard) {
        return new CustomerState(externalId, features, standing, position, revision, fingerprint, links, heard);
    }

    /// Marks the past as changed from a moment on, but never from before a merge.
    public CustomerState changedFrom(Instant moment, CustomerState before) {
        var from = links.settles(moment);
        var thought = before.whole().firstEventAt();
        var is = whole().firstEventAt();
        var begun = is.equals(thought) ? standing : standing.begunEarlier(thought, is);
        return with(begun.changedFrom(from));
    }

    public CustomerState named(String name) {
        return externalId.isEmpty()
                ? new CustomerState(name, features, standing, position, revision, fingerprint, links, consent)
                : this;
    }

    /// All that is assessed: the behaviour of the customer and of everybody merged into it.
    public Features whole() {
        var done = done();
        var left = links.left();
        return left != null && done.isNothing() ? left : done;
    }

    /// The behaviour of the customer and of everybody merged into it.
    Features done() {
        return links.areNone() ? features : links.joined(features);
    }

    /// The standing that an assessment begins with.
    public CarriedStanding standing(LocalDate date, TierProgram policy) {
        return links.areNone() ? standing : standing.having(links.bestGranted(standing.granted(), date, policy));
    }

    /// All granted tiers, of the customer or of those merged into it.
    public Stream<GrantedTier> granted() {
        return links.granted(standing.granted());
    }

    /// Whether it takes, or once took, part in a merge.
    public boolean isTied() {
        return !links.areNone();
    }

    public boolean isPart() {
        return links.into() != null;
    }

    /// Whether an assessment was published.
    public boolean isTold() {
        return revision > 0;
    }

    /// Whether there is no behaviour to assess.
    public boolean isIdle() {
        return features.isNothing() && whole().isNothing();
    }

    /// Whether too little is known to publish an assessment.
    public boolean isTooLittleKnown() {
        return externalId.isEmpty() || isIdle();
    }

    /// While the customer is merged into another, its own standing does not change.
    public CustomerState assessed(Assessment assessment) {
        var after = isPart() ? standing : links.areNone() ? assessment.standing() : own(assessment.standing());
        return new CustomerState(
                externalId,
                features,
                after,
                position,
                revision + 1,
                assessment.fingerprint(),
                isPart() ? links.handedOver() : links,
                consent);
    }

    /// A tier granted to a merged customer stays with that one.
    private CarriedStanding own(CarriedStanding after) {
        return after.having(standing.granted());
    }
}
