/// The customers, as far as a service without personal data may know them: id and external id, time
/// zone and language, consents.
///
/// In come the events of `customer-events`; each says everything, and only one with a higher revision changes
/// anything, so duplicates and disorder do no harm. A service that needs the directory feeds it through a door of
/// its own, so that its map shows the topic:
///
/// ```java
/// @ApplicationScoped
/// @FromTopic(value = "customer-events", event = CustomerEvent.class)
/// class WhenCustomerChangesThenKnowThem implements EventDoor<CustomerEvent> {
///     @Override
///     @WithTransaction
///     public Uni<Void> on(List<Delivery<CustomerEvent>> batch) {
///         return directory.learn(Delivery.events(batch)).replaceWithVoid();
///     }
/// }
/// ```
@NullMarked
package dev.rung.platform.directory;

import org.jspecify.annotations.NullMarked;
