package dev.rung.fuzz;

import dev.rung.local.running.Running;
import dev.rung.testing.api.ApiDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./rung fuzz`, the half of it that is ours; the other is Schemathesis.
@Command(
        name = "fuzz",
        description = "Sends hostile requests to a running suite, to the gateway and to each service.",
        mixinStandardHelpOptions = true)
final class FuzzCommand implements Callable<Integer> {

    private static final List<String> SERVICES = List.of("customer", "scoring", "benefits", "outreach", "feedback");

    @Option(names = "--home", required = true, hidden = true)
    private Path home = Path.of("");

    @Option(
            names = "--data",
            defaultValue = "${env:RUNG_DATA:-.rung}",
            description = "The data folder of the running suite (also RUNG_DATA). Default: ${DEFAULT-VALUE}")
    private Path data = Path.of(".rung");

    @Option(names = "--requests", defaultValue = "50000", description = "How many. Default: ${DEFAULT-VALUE}")
    private int requests;

    @Option(names = "--seed", description = "The same seed sends the same requests. Default: another each time")
    private long seed = System.nanoTime();

    @Option(
            names = "--role",
            split = ",",
            defaultValue = "admin,customer,storefront,analyst,marketer,agent,approver,benefits-manager,service,nobody",
            description = "Whose tokens, by turns; nobody has none. Default: all roles, and nobody")
    private List<String> roles = new ArrayList<>();

    @Option(names = "--workers", defaultValue = "4", description = "Requests at once. Default: ${DEFAULT-VALUE}")
    private int workers;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FuzzCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var running = Running.in(data.toAbsolutePath().normalize()).orElse(null);
        if (running == null) {
            System.err.println("No suite runs with its data in " + data + ". Start one with ./rung up.");
            return 2;
        }
        var targets = new ArrayList<Target>();
        var addresses = running.addresses();
        targets.add(Target.of(
                "gateway",
                Objects.requireNonNull(addresses.get("gateway")),
                ApiDocument.read(home.resolve("gateway/src/main/resources/openapi.json"))));
        for (var service : SERVICES) {
            targets.add(Target.of(
                    service,
                    Objects.requireNonNull(addresses.getOrDefault(service, addresses.get(service + "-service"))),
                    ApiDocument.read(home.resolve(service + "-service/target/openapi/openapi.json"))));
        }
        return report(new Fuzzing(targets, new Tokens(Objects.requireNonNull(addresses.get("realm")), roles)));
    }

    private int report(Fuzzing fuzzing) throws InterruptedException {
        System.out.printf("Sending %d requests with --seed %d ...%n", requests, seed);
        var findings = fuzzing.run(requests, seed, workers);
        findings.forEach(System.out::println);
        System.out.printf("%d kinds of findings; answers by status: %s%n", findings.size(), fuzzing.statuses());
        return findings.isEmpty() ? 0 : 1;
    }
}
