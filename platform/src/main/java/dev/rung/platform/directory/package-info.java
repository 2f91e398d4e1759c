/// Who the customers are, as far as a service without personal data may know: which id belongs to which external id,
/// where they live in time and language, what they agreed to.
///
/// In come the events of `customer-events`; each says everything, and only one with a higher revision changes anything,
/// so duplicates and disorder do no harm. A service that needs the directory feeds it through a door of its own, so
/// that
/// its map shows the topic:
///
/// ```java
/// @ApplicationScoped
/// class WhenCustomerChangesThenKnowThem {
///     @Incoming("customer-events")
///     @TryAgain
///     @WithTransaction
///     Uni<Void> on(List<CustomerEvent> batch) {
///         return directory.learn(batch).replaceWithVoid();
///     }
/// }
/// ```
@NullMarked
package dev.rung.platform.directory;

import org.jspecify.annotations.NullMarked;
