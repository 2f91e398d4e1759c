/// The house rules as tests: what every service's `HouseTest` checks of its classes, and the map of its
/// doors that `MapTest` keeps.
@NullMarked
package dev.rung.testing.house;

import org.jspecify.annotations.NullMarked;
