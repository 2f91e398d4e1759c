/// The remains of customers who were erased: keyed hashes of what they were known by.
///
/// In come an external id, or contact points in their normal form; out goes whether somebody was erased who
/// had them, and what that one had refused. [Tombstones] bar what is told of the time before an erasure,
/// [KeptRefusals] hold a refusal against whoever comes back. Both are made by HMAC under a key of the vault,
/// and lie on `customer-events` too, so that they outlive a restored database.
@NullMarked
package dev.rung.customer.tombstone;

import org.jspecify.annotations.NullMarked;
