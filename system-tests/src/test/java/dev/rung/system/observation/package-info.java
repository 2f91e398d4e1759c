/// The system tests with an operator's eyes: the traces that arrive at a collector, the queries of dashboards and
/// alerts, and a Prometheus that answers them.
@NullMarked
package dev.rung.system.observation;

import org.jspecify.annotations.NullMarked;
