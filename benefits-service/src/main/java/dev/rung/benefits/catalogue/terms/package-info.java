/// The terms of a benefit: its kind and amounts, how often it can be used, what a use costs, and what becomes
/// of it on leaving the tier.
///
/// In come the fields as people write them ([BenefitContent]). [ContentReading] tells everything that is
/// wrong with them at once; [GenerosityPolicy] decides whether one benefit is worth at least another. Out
/// goes a [CatalogueItem].
@NullMarked
package dev.rung.benefits.catalogue.terms;

import org.jspecify.annotations.NullMarked;
