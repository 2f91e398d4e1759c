/// Where a customer stands in their life with the shop, and whether they are about to leave: by their own rhythm of
/// purchase, not by one number of days for everybody.
///
/// In come a [dev.rung.scoring.lifecycle.PurchaseHistory], the [dev.rung.scoring.lifecycle.RhythmTerms] of the policy
/// and a
/// business date; [dev.rung.scoring.lifecycle.LifecycleInputs#of] decides stage, behaviour type and churn. What of it
/// is
/// news follows from what was last [dev.rung.scoring.lifecycle.PublishedLifecycle], as
/// [dev.rung.scoring.lifecycle.PublishedLifecycle.Edge]s.
///
/// One principle holds throughout: only behaviour makes a customer livelier. Drops, incidents and lost tiers are
/// measured around the last purchase and stand until the next one, so that time alone can only worsen a situation,
/// and a lost customer still shows why.
@NullMarked
package dev.rung.scoring.lifecycle;

import org.jspecify.annotations.NullMarked;
