package dev.rung.bench.backlog;

import java.time.Duration;

/// One contender, once through the backlog.
///
/// @param cpu of its process, from when it began
/// @param brokerCpu of Kafka's, meanwhile
record Run(Contender contender, long events, Duration took, Duration cpu, Duration brokerCpu) {

    double rate() {
        return events / seconds(took);
    }

    double cpuPerThousand() {
        return seconds(cpu) * 1000 / events;
    }

    double brokerCpuPerThousand() {
        return seconds(brokerCpu) * 1000 / events;
    }

    /// Several runs of one contender as if they were one long one.
    Run plus(Run other) {
        return new Run(
                contender,
                events + other.events,
                took.plus(other.took),
                cpu.plus(other.cpu),
                brokerCpu.plus(other.brokerCpu));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
