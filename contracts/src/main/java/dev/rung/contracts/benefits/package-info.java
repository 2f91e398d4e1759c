/// Owned by benefits-service: what happened to a customer's points, on `points-events`.
@NullMarked
package dev.rung.contracts.benefits;

import org.jspecify.annotations.NullMarked;
