/// The bench's report: figures and whether targets are met, as text for people and as JSON.
@NullMarked
package dev.rung.bench.report;

import org.jspecify.annotations.NullMarked;
