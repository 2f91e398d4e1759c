/// The words of messages to customers.
///
/// In comes the id of a message in the send ledger, which keeps no text. Its words are made again from the facts that
/// it told, in the customer's language; out they go to agents, and every reading into the audit.
@NullMarked
package dev.rung.outreach.sending.text;

import org.jspecify.annotations.NullMarked;
