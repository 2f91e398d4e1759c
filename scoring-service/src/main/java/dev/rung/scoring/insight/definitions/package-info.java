/// The definition of each figure of `insight`, in the caller's language.
@NullMarked
package dev.rung.scoring.insight.definitions;

import org.jspecify.annotations.NullMarked;
