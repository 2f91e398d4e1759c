/// `./rung import`: a shop's old orders become events.
///
/// In comes a file of invoice lines. Every line is either part of an order or a refund, or refused with a
/// reason; none is lost. Out go `order.paid` and `order.refunded` events in the order of the file, a list of
/// refused lines, and counts. An event's id is its invoice's number, so a file can be imported again, whole
/// or after an interruption.
@NullMarked
package dev.rung.local.imports;

import org.jspecify.annotations.NullMarked;
