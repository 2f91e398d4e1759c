/// Takes in what customers did, as CloudEvents 1.0: a JSON batch, one event, or NDJSON.
///
/// In comes `POST /events`. Each event is judged by itself ([CleaningPolicy]): sound ones go to topic `behaviour`,
/// others to
/// the quarantine with a reason code, and no bad event ever blocks its neighbours. The event id, made from `source` and
/// `id`, is the idempotency key: an id seen before is a duplicate, even where its content differs, and is answered as
/// such.
///
/// Accepted means: acknowledged by Kafka with acks=all. The ids are claimed in the transaction that waits for the
/// acknowledgements (the primary key of `accepted_event` is the guard against the same event in two requests at once)
/// and
/// are kept only if all came. Where Kafka fails the answer is 503, nothing is kept, and the same request may be sent
/// again.
/// A process that dies between acknowledgement and commit leaves events on the topic that a repetition sends again:
/// readers
/// know them by their event id.
@NullMarked
package dev.rung.customer.intake;

import org.jspecify.annotations.NullMarked;
