/// Outreach: what customers are told, on which channel, and what became of each message.
///
/// A [trigger][dev.rung.outreach.trigger] turns an event into planned messages;
/// [sending][dev.rung.outreach.sending] keeps the send ledger and decides; [inbox][dev.rung.outreach.inbox] and
/// [email][dev.rung.outreach.email] carry them out.
@NullMarked
package dev.rung.outreach;

import org.jspecify.annotations.NullMarked;
