/// Times in tiers, and what they give. In: the tiers that a customer held, the packages that count, when the customer
/// earned. Decided: which benefits each time in a tier gives, and at which moments points are multiplied by one of
/// them ([GrantPolicy][dev.rung.benefits.entitlement.stay.GrantPolicy]). Out: that, to whoever grants benefits or
/// counts points. Nothing here is kept.
@NullMarked
package dev.rung.benefits.entitlement.stay;

import org.jspecify.annotations.NullMarked;
