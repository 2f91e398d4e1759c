/// All customers' standings as a list: ordered by one measure, narrowed down, a page at a time or whole as a file.
///
/// In come questions; the rows are written by `sink`. Nothing is decided here. Customers who are
/// merged into another are not listed.
@NullMarked
package dev.rung.scoring.standings.list;

import org.jspecify.annotations.NullMarked;
