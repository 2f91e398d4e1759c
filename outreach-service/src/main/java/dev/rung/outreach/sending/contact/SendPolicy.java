package dev.rung.outreach.sending.contact;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.sending.contact.SendDecision.Refuse;
import dev.rung.outreach.sending.contact.SendDecision.Send;
import dev.rung.outreach.sending.contact.SendDecision.Wait;
import dev.rung.outreach.sending.contact.SendRequest.Consent;

/// Decides whether a message may leave.
///
/// It is asked twice: when the message is claimed, so that a needless one costs nothing, and again when it's ready
/// to leave, so that a consent withdrawn in between stops it. The rules are asked in the order written here. History
/// comes first: whoever the customer is, and whatever they agreed to, it is no news.
///
/// Nobody is advertised to while it is not known what they agreed to. What a customer is owed stands in the inbox for
/// whoever turns out to be that customer.
public final class SendPolicy {

    private final SendTerms terms;

    public SendPolicy(SendTerms terms) {
        this.terms = terms;
    }

    public SendDecision decide(SendRequest candidate) {
        if (candidate.ageWhenPlanned().compareTo(terms.newsFor()) > 0) {
            return new Refuse(SendRefusal.HISTORY);
        }
        if (isStale(candidate)) {
            return new Refuse(SendRefusal.TOO_LATE);
        }
        if (!candidate.known() && !graceIsOver(candidate)) {
            return new Wait();
        }
        if (!candidate.known() && !mayBeTakenOnTrust(candidate)) {
            return new Refuse(SendRefusal.CUSTOMER_UNKNOWN);
        }
        return mayBeTold(candidate) ? new Send() : new Refuse(SendRefusal.NO_CONSENT);
    }

    /// An answer that was heard of in time is owed for longer than news.
    private boolean isStale(SendRequest candidate) {
        var longest = switch (candidate.purpose()) {
            case MARKETING, NOTICE -> terms.newsFor();
            case ANSWER -> terms.answersFor();
        };
        return candidate.age().compareTo(longest) > 0;
    }

    /// A mail could not be addressed.
    private static boolean mayBeTakenOnTrust(SendRequest candidate) {
        return switch (candidate.purpose()) {
            case MARKETING -> false;
            case NOTICE, ANSWER -> candidate.channel() == Channel.INBOX;
        };
    }

    private static boolean mayBeTold(SendRequest candidate) {
        return switch (candidate.purpose()) {
            case MARKETING -> mayBeAdvertisedTo(candidate.channel(), candidate.consent());
            case NOTICE, ANSWER -> true;
        };
    }

    /// Mail comes to the customer, so it needs their yes. The inbox is the store's own page: there a no is
    /// needed to keep it away.
    private static boolean mayBeAdvertisedTo(Channel channel, Consent consent) {
        return switch (channel) {
            case EMAIL -> consent == Consent.GIVEN;
            case INBOX -> consent != Consent.WITHHELD;
        };
    }

    private boolean graceIsOver(SendRequest candidate) {
        return candidate.waited().compareTo(terms.unknownCustomerGrace()) >= 0;
    }
}
