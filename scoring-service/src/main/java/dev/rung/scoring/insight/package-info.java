/// Figures over all customers as reports: their doors, what may be asked, and JSON or CSV.
///
/// In come questions. The figures come from `insight.figures`, one statement per figure; nothing is counted here.
/// Nothing goes out but answers, and every figure in them links to its definition.
@NullMarked
package dev.rung.scoring.insight;

import org.jspecify.annotations.NullMarked;
