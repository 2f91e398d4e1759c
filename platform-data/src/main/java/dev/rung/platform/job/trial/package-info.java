/// Job `trial`: whether a running suite works, by the way that a store's event takes. Comes in: the gateway's and the
/// realm's address, and a storefront's login. Goes out: one `visit` of a customer made up for it, and a sentence.
@NullMarked
package dev.rung.platform.job.trial;

import org.jspecify.annotations.NullMarked;
