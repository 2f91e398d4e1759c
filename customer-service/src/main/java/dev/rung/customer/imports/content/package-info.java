/// The content of an import while it is under way: rows, reasons of refused ones, and whom rows are about.
///
/// All of it is personal, or can be. Rows are sealed with the import's own key and deleted when it ends; whom they
/// are about is kept as a hash under that key, and deleted with them. By it an erasure takes a customer's rows away.
@NullMarked
package dev.rung.customer.imports.content;

import org.jspecify.annotations.NullMarked;
