/// The catalogue of benefits: what the store can give its members.
///
/// In come benefits as staff write them. Plain keeping: a benefit that no package names is changed in place,
/// another one by a new version ([WritingBenefits]). Out go benefits to be read, and checked items for
/// packages and entitlements ([BenefitCatalogue]).
@NullMarked
package dev.rung.benefits.catalogue;

import org.jspecify.annotations.NullMarked;
