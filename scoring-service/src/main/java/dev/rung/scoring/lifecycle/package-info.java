/// Where a customer stands in their life with the shop, and whether they are about to leave. The measure is their
/// own rhythm of purchase, not one number of days for everybody.
///
/// In come a [dev.rung.scoring.lifecycle.PurchaseHistory], the [dev.rung.scoring.lifecycle.terms.RhythmTerms] of
/// the policy and a business date. [dev.rung.scoring.lifecycle.LifecycleInputs#of] decides stage, behaviour type
/// and churn. Out go changes since the last [dev.rung.scoring.lifecycle.PublishedLifecycle], as
/// [dev.rung.scoring.lifecycle.PublishedLifecycle.LifecycleEvent]s.
///
/// One principle holds throughout: only behaviour makes a customer livelier. Drops, incidents and lost tiers are
/// measured around the last purchase and stand until the next one. So time alone can only worsen a situation, and
/// a lost customer still shows why.
@NullMarked
package dev.rung.scoring.lifecycle;

import org.jspecify.annotations.NullMarked;
