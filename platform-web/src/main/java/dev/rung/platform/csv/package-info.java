/// Tables as CSV, for spreadsheets.
///
/// In come rows of cells and the language of who asks, out goes text that no spreadsheet takes for a formula, and the
/// name of the file.
@NullMarked
package dev.rung.platform.csv;

import org.jspecify.annotations.NullMarked;
