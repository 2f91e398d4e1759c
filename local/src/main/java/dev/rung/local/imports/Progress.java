package dev.rung.local.imports;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// How far something is: a moving bar for a person, a line per tenth for a log.
final class Progress {

    private final PrintStream out;
    private final boolean moving;

    Progress(PrintStream out, boolean moving) {
        this.out = out;
        this.moving = moving;
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 25 gives null again where there is no terminal
    static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    interface Bar extends AutoCloseable {

        void reach(long done);

        void advance(long by);

        @Override
        default void close() {}
    }

    Bar of(String what, long total) {
        return moving ? new Moving(what, total) : new Lines(what, total, out);
    }

    private static final class Moving implements Bar {

        private final me.tongfei.progressbar.ProgressBar bar;

        Moving(String what, long total) {
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void reach(long done) {
            bar.stepTo(done);
        }

        @Override
        public void advance(long by) {
            bar.stepBy(by);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    private static final class Lines implements Bar {

        private final String what;
        private final long total;
        private final PrintStream out;
        private long done;
        private long tenths = -1;

        Lines(String what, long total, PrintStream out) {
            this.what = what;
            this.total = total;
            this.out = out;
        }

        @Override
        public void reach(long now) {
            done = now;
            var reached = total == 0 ? 10 : done * 10 / total;
            if (reached > tenths) {
                tenths = reached;
                out.printf("%s %d of %d%n", what, done, total);
            }
        }

        @Override
        public void advance(long by) {
            reach(done + by);
        }
    }
}
