package dev.rung.platform.problem;

import io.opentelemetry.api.trace.Span;
import java.util.UUID;
import org.jboss.logging.Logger;

/// An unforeseen failure: the log gets everything, the client a number to ask about.
final class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class);

    private Incident() {}

    static Problem of(Throwable failure) {
        var trace = traceId();
        LOG.errorf(failure, "Request failed unexpectedly trace=%s", trace);
        return StatusProblems.of(500).with("trace", trace);
    }

    /// The trace's id leads to this request in logs and traces alike; without a trace, any unique number leads
    /// to the log.
    private static String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? context.getTraceId()
                : UUID.randomUUID().toString().replace("-", "");
    }
}
