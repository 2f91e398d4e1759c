package dev.rung.outreach.sending.contact;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Occasion.Purpose;
import dev.rung.outreach.sending.contact.SendDecision.Refuse;
import dev.rung.outreach.sending.contact.SendDecision.Send;
import dev.rung.outreach.sending.contact.SendDecision.Wait;
import dev.rung.outreach.sending.contact.SendRequest.Consent;
import dev.rung.platform.participation.ParticipationPolicy;

/// Decides whether a message may leave.
///
/// It is asked twice: when the message is leased, so that a needless one costs nothing, and again when it is
/// ready to leave, so that a consent withdrawn, or a member status given, in between stops it. The rules are
/// asked in the order written here. To somebody who is erased nothing is sent. History comes next: it is no
/// news to any customer, whatever they agreed to.
///
/// That somebody takes no part may be behind what happened: the news of it comes by another way than that of
/// the tier. Until the time is over for which an unknown customer is waited for, the message waits for another
/// status. A freeze keeps nothing away that anybody is owed, and is not waited for.
///
/// Marketing waits until the customer's consents are known. Notices and answers may go to the inbox of a
/// customer who is not known yet, since only that customer can open it.
public final class SendPolicy {

    private final SendTerms terms;
    private final ParticipationPolicy participation;

    public SendPolicy(SendTerms terms, ParticipationPolicy participation) {
        this.terms = terms;
        this.participation = participation;
    }

    public SendDecision decide(SendRequest candidate) {
        if (candidate.erased()) {
            return new Refuse(SendRefusal.CUSTOMER_ERASED);
        }
        if (candidate.ageWhenPlanned().compareTo(terms.newsFor()) > 0) {
            return new Refuse(SendRefusal.HISTORY);
        }
        if (isStale(candidate)) {
            return new Refuse(SendRefusal.TOO_LATE);
        }
        if (!candidate.known() && !graceIsOver(candidate)) {
            return new Wait();
        }
        if (!candidate.known() && !mayReachUnknown(candidate)) {
            return new Refuse(SendRefusal.CUSTOMER_UNKNOWN);
        }
        if (candidate.known() && !isFor(candidate.purpose(), candidate.status())) {
            return mayBeLate(candidate) ? new Wait() : new Refuse(refusal(candidate.status()));
        }
        return mayReceive(candidate) ? new Send() : new Refuse(SendRefusal.NO_CONSENT);
    }

    /// An answer that was reported in time stays due for longer than news.
    private boolean isStale(SendRequest candidate) {
        var longest = switch (candidate.purpose()) {
            case MARKETING, NOTICE -> terms.newsFor();
            case ANSWER -> terms.answersFor();
        };
        return candidate.age().compareTo(longest) > 0;
    }

    /// A mail could not be addressed.
    private static boolean mayReachUnknown(SendRequest candidate) {
        return switch (candidate.purpose()) {
            case MARKETING -> false;
            case NOTICE, ANSWER -> candidate.channel() == Channel.INBOX;
        };
    }

    /// Everybody who asked gets an answer.
    private boolean isFor(Purpose purpose, MemberStatus status) {
        return switch (purpose) {
            case MARKETING -> participation.getsOffers(status);
            case NOTICE -> participation.getsNotices(status);
            case ANSWER -> true;
        };
    }

    private boolean mayBeLate(SendRequest candidate) {
        return candidate.status() != MemberStatus.FROZEN && !graceIsOver(candidate);
    }

    private static SendRefusal refusal(MemberStatus status) {
        return switch (status) {
            case FROZEN -> SendRefusal.MEMBER_FROZEN;
            case EXCLUDED -> SendRefusal.MEMBER_EXCLUDED;
            case LEFT -> SendRefusal.MEMBER_LEFT;
            case GUEST, MEMBER -> SendRefusal.NOT_A_MEMBER;
        };
    }

    private static boolean mayReceive(SendRequest candidate) {
        return switch (candidate.purpose()) {
            case MARKETING -> mayReceiveMarketing(candidate.channel(), candidate.consent());
            case NOTICE, ANSWER -> true;
        };
    }

    /// Mail needs the customer's yes. The inbox is the store's own page: there only a no keeps marketing away.
    private static boolean mayReceiveMarketing(Channel channel, Consent consent) {
        return switch (channel) {
            case EMAIL -> consent == Consent.GIVEN;
            case INBOX -> consent != Consent.WITHHELD;
        };
    }

    private boolean graceIsOver(SendRequest candidate) {
        return candidate.waited().compareTo(terms.unknownCustomerGrace()) >= 0;
    }
}
