/// The send ledger and what keeps it: each message is planned once, decided on by policy, claimed before it is sent
/// and recorded after.
///
/// A customer's messages on a channel leave in the order of what they tell of: the one whose cause is the oldest is due
/// first. It holds the others up while it is news; what is given up, ended or too old does not. One that cannot be put
/// together, for what it says cannot be asked for, is overtaken after `rung.outreach.sending.overtaken-after`, and goes
/// on being tried for itself until it is too late.
///
/// In: an occasion to tell a customer of ([Planning][dev.rung.outreach.sending.Planning]). Decided: send, wait or
/// refuse ([SendPolicy][dev.rung.outreach.sending.contact.SendPolicy]), try again or give up
/// ([RetryPolicy][dev.rung.outreach.sending.outcome.RetryPolicy]), what an abandoned claim means
/// ([AbandonedPolicy][dev.rung.outreach.sending.outcome.AbandonedPolicy]). Out: a message through its channel's
/// [Courier][dev.rung.outreach.sending.outcome.Courier], and `message-events`.
///
/// No message is sent twice: `messages_once` allows one row for one happening, a claim is committed before the
/// provider is asked, and what is claimed without a known end is never sent again outside this database.
@NullMarked
package dev.rung.outreach.sending;

import org.jspecify.annotations.NullMarked;
