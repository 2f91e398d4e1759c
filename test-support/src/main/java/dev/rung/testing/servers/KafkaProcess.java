package dev.rung.testing.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A Kafka in a process of its own, with the suite's topics, that can stand still: it answers nobody, and no
/// connection breaks. It ends with whoever started it.
public final class KafkaProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final Process process;
    private final String address;

    private KafkaProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /// @param arguments the file that is told where it answers, once it does
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), Topics.createdOn(new Embedded().kafka()));
        var _ = System.in.read();
        Runtime.getRuntime().halt(0);
    }

    public static KafkaProcess start() throws IOException, InterruptedException {
        var told = Files.createTempFile("kafka", ".address");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaProcess.class.getName(),
                        told.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Files.size(told) == 0) {
            if (System.nanoTime() > end || !process.isAlive()) {
                process.destroyForcibly();
                throw new IllegalStateException("Kafka does not start");
            }
            Thread.sleep(BETWEEN);
        }
        var address = Files.readString(told);
        Files.delete(told);
        return new KafkaProcess(process, address);
    }

    /// Where it answers.
    public String address() {
        return address;
    }

    public void freeze() {
        signal("STOP");
    }

    public void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-s", name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("There is no program `kill`", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
