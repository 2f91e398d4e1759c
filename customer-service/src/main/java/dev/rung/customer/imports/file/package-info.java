/// Files that people upload, line by line.
///
/// In come bytes in parts of any size, out go rows with their numbers and cells, and the reason where a line cannot
/// be read. A line that is broken spoils no other, but for those that follow a quoted cell that is not closed.
@NullMarked
package dev.rung.customer.imports.file;

import org.jspecify.annotations.NullMarked;
