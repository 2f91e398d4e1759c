/// Observation of the suite on one machine: Prometheus and Jaeger, where somebody has installed them.
///
/// In come the ports of the processes; out go two more processes, or a sentence that says what is missing. Neither
/// program is part of Rung, and Grafana is none of ours to start.
@NullMarked
package dev.rung.local.observing;

import org.jspecify.annotations.NullMarked;
