/// Measures scoring, as `./rung bench scoring` says: in come options, out go a report for people and the same as JSON.
///
/// Nothing here is a test: whether a figure is good enough depends on the machine, and the report says so.
@NullMarked
package dev.rung.bench;

import org.jspecify.annotations.NullMarked;
