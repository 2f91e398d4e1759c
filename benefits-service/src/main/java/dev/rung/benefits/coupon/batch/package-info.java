/// Batches of coupons: what staff offer, to whom, how often and how long.
///
/// In come batches as staff write them, and benefits of kind `coupon`, each version of which is a batch of its
/// own. A batch is a draft until it is opened ([BatchState]); then its content never changes, so that what a
/// customer was promised stands. Out go batches to be read and offers to issue coupons from ([OfferedBatches]).
@NullMarked
package dev.rung.benefits.coupon.batch;

import org.jspecify.annotations.NullMarked;
