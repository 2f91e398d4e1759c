/// The ids by which a shop knows its customers.
///
/// In comes an id, by an event or by whatever registers a customer; [ContactLikeId] decides whether it looks like an
/// address or a phone number, which is refused while [ExternalIdSettings] say so.
@NullMarked
package dev.rung.customer.register.id;

import org.jspecify.annotations.NullMarked;
