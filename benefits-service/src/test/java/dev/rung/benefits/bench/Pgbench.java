package dev.rung.benefits.bench;

import dev.rung.testing.Servers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// PostgreSQL's own bench, on the service's database and schema, with as many connections as the service has.
final class Pgbench {

    /// The scripts.
    private static final Path SCRIPTS =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent()).resolve("bench/ledger");

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

    private final String program = program();

    /// The tables of TPC-B, ten branches of them.
    void prepareTpcB() throws Exception {
        run(List.of("-i", "-q", "-s", "10"));
    }

    double tpcB() throws Exception {
        return rate(List.of());
    }

    /// @param customers so many take turns
    double script(String name, int customers) throws Exception {
        return rate(List.of("-f", SCRIPTS.resolve(name).toString(), "-D", "customers=" + customers));
    }

    /// Transactions a second.
    private double rate(List<String> what) throws Exception {
        var arguments = new ArrayList<>(List.of(
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(BenchSizes.CONNECTIONS),
                "-j",
                "2",
                "-T",
                Long.toString(BenchSizes.TIME.toSeconds())));
        arguments.addAll(what);
        var said = run(arguments);
        var found = RATE.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("pgbench says no rate: " + said);
        }
        return Double.parseDouble(found.group(1));
    }

    private String run(List<String> arguments) throws IOException, InterruptedException {
        var database = URI.create(Servers.jdbcUrl().substring("jdbc:".length()));
        var command = new ArrayList<>(List.of(
                program, "-h", database.getHost(), "-p", Integer.toString(database.getPort()), "-U", "benefits"));
        command.addAll(arguments);
        command.add("rung");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", "benefits");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }

    /// The newest that Debian's packages have put where they do, or the one that a property names.
    private static String program() {
        var named = System.getProperty("rung.bench.pgbench");
        if (named != null) {
            return named;
        }
        try (var versions = Files.isDirectory(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.<Path>of()) {
            return versions.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .reduce((_, newer) -> newer)
                    .map(Path::toString)
                    .orElse("pgbench");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
