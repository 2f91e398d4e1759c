/// Takes in what customers did, as CloudEvents 1.0, in any form of `dev.rung.customer.cloudevents`.
///
/// In comes `POST /events`. Each event is judged by itself ([CleaningPolicy]): clean ones go to topic `behaviour`,
/// others to the quarantine with a reason code, and no bad event ever blocks its neighbours. The event id, made from
/// `source` and `id`, is the idempotency key: an id seen before is a duplicate, even where its content differs, and is
/// answered as such. An order that another customer has paid is refused (`dev.rung.customer.orders`).
/// Package `replay` takes a refused event in once more, by the same way ([AcceptingEvents]); package `sender`
/// counts who sent what.
///
/// Accepted means: acknowledged by Kafka with acks=all. The orders are claimed in a transaction of their own
/// before anything is sent, the ids in the transaction that waits for the acknowledgements and is kept only if
/// all came; the primary keys of `order_holder` and `accepted_event` are the guards against the same order or
/// event in two requests at once. Where Kafka fails, or the commit, the answer is an error and the same request
/// may be sent again, by the same customer: the order stays theirs, since it is unknown what reached the topic.
/// An event that did is sent again: consumers recognise it by its event id.
///
/// Whatever waits for a slow Kafka is bounded ([EventsInFlight]); beyond that, and for a moment after Kafka did not
/// answer ([BehaviourTopic]), the answer is 503 with `Retry-After` at once.
///
/// `POST /me/sign-ins` makes such an event of a member's wish, one a day ([SigningIn]).
///
/// `POST /events?dryRun=true` answers the same and keeps, sends and counts nothing ([AcceptingEvents#wouldAccept]).
@NullMarked
package dev.rung.customer.intake;

import org.jspecify.annotations.NullMarked;
