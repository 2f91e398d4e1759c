package dev.rung.scoring.state;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.standing.GrantedTier;
import dev.rung.scoring.features.Features;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/// What the stream remembers of one customer.
///
/// @param externalId as the last behaviour gave it, for whoever assesses without one
/// @param position of the last behaviour taken in
/// @param revision counts the assessments told to others
/// @param fingerprint of the last of them: the same again is no news
/// @param ties to customers who turned out to be the same
public record CustomerState(
        String externalId,
        Features features,
        CarriedStanding standing,
        Position position,
        long revision,
        int fingerprint,
        MergeLinks ties) {

    private static final long BEFORE_THE_FIRST = -1;

    /// Tied to nobody.
    public CustomerState(
            String externalId,
            Features features,
            CarriedStanding standing,
            Position position,
            long revision,
            int fingerprint) {
        this(externalId, features, standing, position, revision, fingerprint, MergeLinks.NONE);
    }

    /// Of whom no behaviour is known.
    ///
    /// @param externalId empty where not even that is known
    public static CustomerState registered(String externalId, int partition) {
        var position = new Position(partition, BEFORE_THE_FIRST);
        return new CustomerState(externalId, Features.NOTHING, CarriedStanding.UNRANKED, position, 0, 0);
    }

    /// From the bytes of the changelog, and of the tables that are filled from there.
    public static CustomerState read(byte[] bytes) {
        return CustomerStateFormat.read(bytes);
    }

    public byte[] bytes() {
        return CustomerStateFormat.write(this);
    }

    public static CustomerState first(Behaviour.Event event, Features features, Position position) {
        return new CustomerState(event.externalId(), features, CarriedStanding.UNRANKED, position, 0, 0);
    }

    public CustomerState took(Behaviour.Event event, Features features, Position position) {
        return new CustomerState(event.externalId(), features, standing, position, revision, fingerprint, ties);
    }

    public CustomerState with(CarriedStanding standing) {
        return new CustomerState(externalId, features, standing, position, revision, fingerprint, ties);
    }

    public CustomerState with(MergeLinks ties) {
        return new CustomerState(externalId, features, standing, position, revision, fingerprint, ties);
    }

    /// Of what happened from a moment on something is known otherwise than before.
    ///
    /// A merge settles what was before it.
    public CustomerState changedFrom(Instant moment, CustomerState before) {
        var from = ties.settles(moment);
        var thought = before.whole().firstEventAt();
        var is = whole().firstEventAt();
        var begun = is.equals(thought) ? standing : standing.begunEarlier(thought, is);
        return with(begun.changedFrom(from));
    }

    public CustomerState named(String name) {
        return externalId.isEmpty()
                ? new CustomerState(name, features, standing, position, revision, fingerprint, ties)
                : this;
    }

    /// All that is assessed: what the customer did, and everybody who is part of it.
    public Features whole() {
        var done = done();
        var left = ties.left();
        return left != null && done.isNothing() ? left : done;
    }

    /// By the customer and everybody who is part of it.
    Features done() {
        return ties.areNone() ? features : ties.joined(features);
    }

    /// What an assessment of the whole begins with.
    public CarriedStanding standing(LocalDate date, TierProgram policy) {
        return ties.areNone() ? standing : standing.having(ties.bestGranted(standing.granted(), date, policy));
    }

    /// All that persons granted, to the customer or to a part.
    public Stream<GrantedTier> granted() {
        return ties.granted(standing.granted());
    }

    /// Others are part of this customer, or once were, or it is part of another.
    public boolean isTied() {
        return !ties.areNone();
    }

    public boolean isPart() {
        return ties.into() != null;
    }

    /// An assessment of it was told to others.
    public boolean isTold() {
        return revision > 0;
    }

    /// Nothing was done that could be assessed.
    public boolean isIdle() {
        return features.isNothing() && whole().isNothing();
    }

    /// Too little is known to tell others of the customer.
    public boolean isUntold() {
        return externalId.isEmpty() || isIdle();
    }

    /// While the customer is part of another its standing waits as it is.
    public CustomerState assessed(Assessment assessment) {
        var after = isPart() ? standing : ties.areNone() ? assessment.standing() : own(assessment.standing());
        return new CustomerState(
                externalId,
                features,
                after,
                position,
                revision + 1,
                assessment.fingerprint(),
                isPart() ? ties.handing() : ties);
    }

    /// What was granted to others stays with them.
    private CarriedStanding own(CarriedStanding after) {
        return after.having(standing.granted());
    }
}
