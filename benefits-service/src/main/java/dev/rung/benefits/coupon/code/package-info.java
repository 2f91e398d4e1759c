/// The codes of coupons.
///
/// In come codes as people write them, wishes for new ones, and files of those that were made elsewhere.
/// [NormalCode] says by which text two codes are the same. Out go codes, each of one batch
/// for good.
@NullMarked
package dev.rung.benefits.coupon.code;

import org.jspecify.annotations.NullMarked;
