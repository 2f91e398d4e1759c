/// The ids by which a shop knows its customers.
///
/// In comes an id, by an event, by whatever registers a customer, or by a shop that asks for a token; [ContactLikeId]
/// decides whether it looks like an address or a phone number, which is refused while [ExternalIdSettings] say so.
@NullMarked
package dev.rung.customer.register.id;

import org.jspecify.annotations.NullMarked;
