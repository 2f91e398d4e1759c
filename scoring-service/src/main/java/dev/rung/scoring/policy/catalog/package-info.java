/// The policies as they are read: by people with all versions, their differences and the schema; by customers as a
/// ladder; by other features as the program in force ([dev.rung.scoring.policy.catalog.PolicyCatalog]).
@NullMarked
package dev.rung.scoring.policy.catalog;

import org.jspecify.annotations.NullMarked;
