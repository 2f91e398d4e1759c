/// A shop's file of invoice lines, and the file of those that were refused.
///
/// In comes a CSV file, plain or packed. Out go its lines by invoice ([OrderFile]), each readable
/// or refused with a reason.
@NullMarked
package dev.rung.local.imports.file;

import org.jspecify.annotations.NullMarked;
