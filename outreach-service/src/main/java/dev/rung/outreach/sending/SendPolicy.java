package dev.rung.outreach.sending;

import dev.rung.outreach.occasion.Occasion.Purpose;
import dev.rung.outreach.sending.Decision.Refuse;
import dev.rung.outreach.sending.Decision.Send;
import dev.rung.outreach.sending.Decision.Wait;

/// Decides whether a message may leave.
///
/// It is asked twice: when the message is claimed, so that a needless one costs nothing, and again when it's ready
/// to leave, so that a consent withdrawn in between stops it. In doubt the answer is no. The inbox is the store's
/// own page: what is put there needs no consent.
final class SendPolicy {

    private final SendTerms terms;

    SendPolicy(SendTerms terms) {
        this.terms = terms;
    }

    Decision decide(Candidate candidate) {
        return switch (candidate.channel()) {
            case INBOX -> candidate.known() || graceIsOver(candidate) ? new Send() : new Wait();
            case EMAIL -> decideOnEmail(candidate);
        };
    }

    private Decision decideOnEmail(Candidate candidate) {
        var marketing = candidate.purpose() == Purpose.MARKETING;
        if (marketing && candidate.waited().compareTo(terms.freshFor()) > 0) {
            return new Refuse(Refusal.TOO_LATE);
        }
        if (!candidate.known()) {
            return graceIsOver(candidate) ? new Refuse(Refusal.CUSTOMER_UNKNOWN) : new Wait();
        }
        return marketing && !candidate.consents() ? new Refuse(Refusal.NO_CONSENT) : new Send();
    }

    private boolean graceIsOver(Candidate candidate) {
        return candidate.waited().compareTo(terms.unknownCustomerGrace()) >= 0;
    }
}
