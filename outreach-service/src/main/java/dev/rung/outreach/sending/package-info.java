/// The send ledger: each message is planned once, decided on by policy, leased before it is sent and recorded after.
///
/// A customer's messages on a channel leave in the order of their occasions: the one with the oldest occasion is due
/// first. It holds up the others while it is news; a message that has ended or is too old does not. One that cannot be
/// prepared, because a service it needs is unavailable, is overtaken after `rung.outreach.sending.overtaken-after`, and
/// is tried on its own until it is too late.
///
/// In: an occasion to write to a customer ([Planning][dev.rung.outreach.sending.Planning]). Decided: send, wait or
/// refuse ([SendPolicy][dev.rung.outreach.sending.contact.SendPolicy]), try again or give up
/// ([RetryPolicy][dev.rung.outreach.sending.outcome.RetryPolicy]), what becomes of an abandoned message
/// ([AbandonedPolicy][dev.rung.outreach.sending.outcome.AbandonedPolicy]). Out: a message through its channel's
/// [Courier][dev.rung.outreach.sending.outcome.Courier], and `message-events`.
///
/// No message is sent twice: `messages_once` allows one row for one occurrence, a lease is committed before the
/// provider is asked, and a mail without a known outcome is never sent again.
@NullMarked
package dev.rung.outreach.sending;

import org.jspecify.annotations.NullMarked;
