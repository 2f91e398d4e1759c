package dev.rung.scoring.state.consent;

import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.scoring.features.timeline.CompactCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Whether the customer agrees to personalisation, by whatever channel. Without it nothing is concluded about their
/// leaving; tier, growth value, RFM and stage of life need none.
///
/// @param revision of the customer by which that is known; older events change nothing
public record PersonalisationConsent(boolean given, long revision) {

    /// Nothing was heard: not agreed.
    public static final PersonalisationConsent UNKNOWN = new PersonalisationConsent(false, 0);

    private static final String PURPOSE = "personalisation";

    /// An event that cannot change consents is kept only where it says something else than is known: the answer of
    /// the highest revision counts in any order of arrival, and who enters a group costs no write.
    ///
    /// @param mayChangeIt whether it is an event by which consents change
    public PersonalisationConsent heard(Customer customer, boolean mayChangeIt) {
        var says = customer.consents().stream()
                .anyMatch(consent -> consent.granted() && consent.purpose().equals(PURPOSE));
        return customer.revision() > revision && (mayChangeIt || says != given)
                ? new PersonalisationConsent(says, customer.revision())
                : this;
    }

    public void writeTo(DataOutput out) throws IOException {
        out.writeBoolean(given);
        CompactCodec.writeNumber(revision, out);
    }

    public static PersonalisationConsent readFrom(DataInput in) throws IOException {
        return new PersonalisationConsent(in.readBoolean(), CompactCodec.readNumber(in));
    }
}
