/// The channel `inbox` (站内信): what customers find on the store's own pages.
///
/// In: a message of the send ledger, written in the ledger's own transaction; a customer who lists, reads,
/// or watches. Out: pages, the unread count, and a live stream (SSE) that any instance can serve,
/// whichever wrote the message.
@NullMarked
package dev.rung.outreach.inbox;

import org.jspecify.annotations.NullMarked;
