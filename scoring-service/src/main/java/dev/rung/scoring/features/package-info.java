/// The features of one customer, added up from their behaviour.
///
/// In comes cleaned behaviour; nothing is decided here. Out go [dev.rung.scoring.features.Features]:
/// orders, activity and credit scores by business date. Any window can be asked later, and the order
/// of arrival does not matter.
@NullMarked
package dev.rung.scoring.features;

import org.jspecify.annotations.NullMarked;
