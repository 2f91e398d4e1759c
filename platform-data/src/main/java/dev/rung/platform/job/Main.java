package dev.rung.platform.job;

import dev.rung.platform.job.ending.ExitCode;
import dev.rung.platform.job.realm.RealmJob;
import dev.rung.platform.job.topics.KafkaAccess;
import dev.rung.platform.job.topics.TopicsJob;
import dev.rung.platform.job.trial.TrialJob;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.apache.kafka.common.security.oauthbearer.DefaultJwtValidator;

/// Where a service's process begins. All but serving and migrating is done without Quarkus: such a job needs no
/// database, no keys and no ports, and ends within seconds.
@QuarkusMain
// which Kafka's client makes by its name, to look at the tokens that it fetches; Quarkus registers who fetches them
@RegisterForReflection(targets = DefaultJwtValidator.class)
public final class Main {

    /// The variable that names the job; none means to serve.
    private static final String JOB = "RUNG_JOB";

    /// Kafka's client fetches tokens only from addresses that this system property names.
    private static final String TOKEN_ADDRESSES = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

    private Main() {}

    /// A job ends with its `ExitCode`.
    public static void main(String... args) {
        var environment = System.getenv();
        allowTokenAddress(environment);
        switch (environment.getOrDefault(JOB, "")) {
            case "" -> Quarkus.run(args);
            case "migrations" -> migrate(args);
            case "topics" -> end(() -> TopicsJob.run(environment));
            case "realm" -> end(() -> RealmJob.run(environment));
            case "trial" -> end(() -> TrialJob.run(environment));
            case String unknown -> {
                System.err.printf("There is no job '%s'. %s is migrations, topics, realm or trial.%n", unknown, JOB);
                System.exit(ExitCode.REFUSED);
            }
        }
    }

    /// Quarkus runs Flyway, and ends before it opens a port or reads a topic. Its own log of a failure is a long one:
    /// the reason once more is the last that there is to read.
    private static void migrate(String... args) {
        System.setProperty("quarkus.flyway.migrate-at-start", "true");
        System.setProperty("quarkus.init-and-exit", "true");
        ApplicationLifecycleManager.setDefaultExitCodeHandler(
                (code, failure) -> System.exit(code == ExitCode.DONE || failure == null ? code : tell(failure)));
        Quarkus.run(args);
    }

    /// The operator allows the address that tokens are fetched from by setting it.
    private static void allowTokenAddress(Map<String, String> environment) {
        var address = KafkaAccess.of(environment).get("sasl.oauthbearer.token.endpoint.url");
        if (address != null && System.getProperty(TOKEN_ADDRESSES) == null) {
            System.setProperty(TOKEN_ADDRESSES, address.toString());
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void end(Work work) {
        try {
            work.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            System.exit(ExitCode.FAILED);
        } catch (Exception failure) {
            System.exit(tell(failure));
        }
        System.exit(ExitCode.DONE);
    }

    private static int tell(Throwable failure) {
        System.err.println("The job failed: " + failure.getMessage());
        // Kafka's says only what could not be made
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            System.err.println("  because: " + cause.getMessage());
        }
        return ExitCode.of(failure);
    }
}
