/// Takes in what customers did, as CloudEvents 1.0, in any form of `dev.rung.customer.cloudevents`.
///
/// In comes `POST /events`. Each event is judged by itself ([CleaningPolicy]): sound ones go to topic `behaviour`,
/// others to the quarantine with a reason code, and no bad event ever blocks its neighbours. The event id, made from
/// `source` and `id`, is the idempotency key: an id seen before is a duplicate, even where its content differs, and is
/// answered as such. An order that another customer has paid is refused (`dev.rung.customer.orders`).
/// `POST /quarantine/{quarantineId}/replay` takes a refused event in once more, by the same way ([Accepting]).
///
/// Accepted means: acknowledged by Kafka with acks=all. The ids and orders are claimed in the transaction that waits
/// for
/// the acknowledgements (the primary keys of `accepted_event` and `order_holder` are the guards against the same event
/// or order in two requests at once) and are kept only if all came. Where Kafka fails the answer is 503, nothing is
/// kept, and the same request may be sent again. A process that dies between acknowledgement and commit leaves events
/// on
/// the topic that a repetition sends again: readers know them by their event id.
@NullMarked
package dev.rung.customer.intake;

import org.jspecify.annotations.NullMarked;
