/// Names, amounts and sentences about a standing, in the caller's language.
///
/// In come codes and numbers, out goes text. Explanations and reports word theirs with it too.
@NullMarked
package dev.rung.scoring.standings.wording;

import org.jspecify.annotations.NullMarked;
