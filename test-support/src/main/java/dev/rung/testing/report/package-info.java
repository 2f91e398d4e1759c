/// The bench's report: figures and whether targets are met, as text for people and as JSON.
@NullMarked
package dev.rung.testing.report;

import org.jspecify.annotations.NullMarked;
