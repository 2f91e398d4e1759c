/// The content of an import while it is under way: rows, reasons of refused ones, and which rows are about the same.
///
/// All of it is personal, or can be. Rows are sealed with the import's own key and deleted when it ends; whom they
/// are about is kept as a hash, and deleted with them.
@NullMarked
package dev.rung.customer.imports.content;

import org.jspecify.annotations.NullMarked;
