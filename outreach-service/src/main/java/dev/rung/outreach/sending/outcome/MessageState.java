package dev.rung.outreach.sending.outcome;

import dev.rung.outreach.sending.contact.SendRefusal;
import java.time.Instant;

/// The state of a message. Its methods are the transitions there are.
///
/// ```
/// planned → claimed → sent | failed | refused | unknown
///    ↑  ↘       ↓                                  ↓
///    └ refused  └ planned again                   sent, where the answer came late
/// ```
public sealed interface MessageState {

    /// Waits, at least until `due`.
    record Planned(Instant due) implements MessageState {

        public Claimed claim(String worker, Instant now) {
            return new Claimed(worker, now);
        }

        public Refused refuse(SendRefusal reason, Instant now) {
            return new Refused(reason.code(), now);
        }

        public Planned putOff(Instant until) {
            return new Planned(until);
        }
    }

    /// Committed before the provider is asked, so that no other instance asks too.
    ///
    /// @param by the instance that holds it
    record Claimed(String by, Instant since) implements MessageState {

        public Sent sent(Instant now) {
            return new Sent(now);
        }

        Failed failed(DeliveryFailure reason, Instant now) {
            return new Failed(reason.code(), now);
        }

        public Refused refuse(SendRefusal reason, Instant now) {
            return new Refused(reason.code(), now);
        }

        /// Only where it certainly was not sent.
        public Planned putOff(Instant until) {
            return new Planned(until);
        }

        Unknown lost(Instant now) {
            return new Unknown(now);
        }
    }

    record Sent(Instant at) implements MessageState {}

    record Failed(String reason, Instant at) implements MessageState {}

    record Refused(String reason, Instant at) implements MessageState {}

    /// It may have been sent or not; it is not sent again.
    record Unknown(Instant since) implements MessageState {

        public Sent sent(Instant now) {
            return new Sent(now);
        }
    }
}
