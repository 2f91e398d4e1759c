/// Files that people upload, line by line.
///
/// In come bytes in parts of any size, out go rows with their numbers and cells, and the reason where a line cannot be
/// read. Each line stands for itself: one that is broken spoils no other.
@NullMarked
package dev.rung.customer.imports.file;

import org.jspecify.annotations.NullMarked;
