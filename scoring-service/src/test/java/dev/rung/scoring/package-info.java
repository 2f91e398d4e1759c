/// Customers' histories, shared by the tests of all features.
@NullMarked
package dev.rung.scoring;

import org.jspecify.annotations.NullMarked;
