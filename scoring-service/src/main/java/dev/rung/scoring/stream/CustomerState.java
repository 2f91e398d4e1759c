package dev.rung.scoring.stream;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.Standing;
import dev.rung.scoring.features.Features;

/// What the stream remembers of one customer.
///
/// @param externalId as the last behaviour gave it, for whoever assesses without one
/// @param position of the last behaviour taken in
/// @param revision counts the assessments told to others
/// @param fingerprint of the last of them: the same again is no news
public record CustomerState(
        String externalId, Features features, Standing standing, Position position, long revision, int fingerprint) {

    /// From the bytes that an assessment carries along.
    public static CustomerState read(byte[] bytes) {
        return CustomerStateFormat.read(bytes);
    }

    static CustomerState first(Behaviour.Event event, Features features, Position position) {
        return new CustomerState(event.externalId(), features, Standing.UNRANKED, position, 0, 0);
    }

    CustomerState took(Behaviour.Event event, Features features, Position position) {
        return new CustomerState(event.externalId(), features, standing, position, revision, fingerprint);
    }

    CustomerState with(Standing standing) {
        return new CustomerState(externalId, features, standing, position, revision, fingerprint);
    }

    CustomerState assessed(Assessment assessment) {
        return new CustomerState(
                externalId, features, assessment.standing(), position, revision + 1, assessment.fingerprint());
    }
}
