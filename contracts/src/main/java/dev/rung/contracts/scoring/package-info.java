/// Owned by scoring-service: the whole present assessment of a customer on `assessments`, what changed in the
/// standing on `tier-events`.
@NullMarked
package dev.rung.contracts.scoring;

import org.jspecify.annotations.NullMarked;
