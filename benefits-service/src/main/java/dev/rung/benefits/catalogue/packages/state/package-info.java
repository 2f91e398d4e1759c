/// The states of a package and the steps between them.
///
/// In comes a step that somebody wants to take; out goes the next state, or the reason against it. Nothing
/// is kept here.
@NullMarked
package dev.rung.benefits.catalogue.packages.state;

import org.jspecify.annotations.NullMarked;
