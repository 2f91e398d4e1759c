/// The states of a document that two people answer for, such as a benefit package or the earning rules, and the
/// steps between them.
///
/// In comes a step that somebody wants to take; out goes the next state, or the reason against it. Nothing
/// is kept here.
@NullMarked
package dev.rung.benefits.document;

import org.jspecify.annotations.NullMarked;
