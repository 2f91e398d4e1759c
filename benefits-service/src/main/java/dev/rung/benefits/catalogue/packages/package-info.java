/// Packages: which benefits each tier gives, and from when on.
///
/// In come packages drafted by one person and approved by another, and the order to publish one.
/// [PackagePolicy] decides whether a package is sound,
/// [dev.rung.benefits.document.DocumentLifePolicy] who may take which step. Out go
/// published packages by their time ([PublishedPackages]), their costs on topic `benefit-terms`, and every
/// step in the audit.
@NullMarked
package dev.rung.benefits.catalogue.packages;

import org.jspecify.annotations.NullMarked;
