/// What each figure of `insight` means: a file of words in every language, told in the caller's.
@NullMarked
package dev.rung.scoring.insight.definitions;

import org.jspecify.annotations.NullMarked;
