/// Learns from `customer-events` which customer an external id is, so that what is asked by
/// external id can be answered.
@NullMarked
package dev.rung.benefits.directory;

import org.jspecify.annotations.NullMarked;
