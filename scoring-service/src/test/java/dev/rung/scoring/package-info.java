/// What the tests of all features share: customers' histories.
@NullMarked
package dev.rung.scoring;

import org.jspecify.annotations.NullMarked;
