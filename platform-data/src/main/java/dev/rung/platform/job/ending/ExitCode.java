package dev.rung.platform.job.ending;

import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;

/// The code that a job's process ends with. The chart's jobs are tried again after `FAILED`, and given up at once
/// after `REFUSED`.
public final class ExitCode {

    public static final int DONE = 0;

    /// A server that is away may come back.
    public static final int FAILED = 1;

    /// A wrong password, a missing right or an impossible setting: the next try would end the same.
    public static final int REFUSED = 2;

    /// Classes of SQLSTATE: no login (28), no such database (3D) or schema (3F), no right or no such thing (42).
    private static final Set<String> REFUSALS_OF_SQL = Set.of("28", "3D", "3F", "42");

    private ExitCode() {}

    public static int of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isRefusal(cause)) {
                return REFUSED;
            }
        }
        return FAILED;
    }

    private static boolean isRefusal(Throwable cause) {
        return switch (cause) {
            case JobRefused _, ConfigValidationException _, AuthenticationException _, AuthorizationException _ -> true;
            case SQLException refusal -> isRefusal(refusal.getSQLState());
            case Throwable _ -> false;
        };
    }

    private static boolean isRefusal(@Nullable String state) {
        return state != null && state.length() == 5 && REFUSALS_OF_SQL.contains(state.substring(0, 2));
    }
}
