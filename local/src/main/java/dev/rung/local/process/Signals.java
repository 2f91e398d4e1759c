package dev.rung.local.process;

import java.io.IOException;

/// Java itself only knows TERM and KILL.
final class Signals {

    private Signals() {}

    static void send(ProcessHandle to, StopSignal signal) throws InterruptedException {
        switch (signal) {
            case TERM -> to.destroy();
            case INT -> interrupt(to);
            case KILL -> to.destroyForcibly();
        }
    }

    private static void interrupt(ProcessHandle to) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-s", "INT", Long.toString(to.pid()))
                    .start()
                    .waitFor();
        } catch (IOException noKillProgram) {
            to.destroy();
        }
    }
}
