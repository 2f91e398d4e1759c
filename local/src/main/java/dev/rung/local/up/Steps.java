package dev.rung.local.up;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Steps side by side, some after others. The first failure ends the waiting at once and interrupts the rest.
final class Steps implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<?>> begun = new ArrayList<>();
    private final CompletableFuture<Void> firstFailure = new CompletableFuture<>();

    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    /// A step that others can be put after.
    record StartupStep(CompletableFuture<Void> done) {}

    StartupStep begin(Action action) {
        return after(List.of(), action);
    }

    StartupStep after(List<StartupStep> earlier, Action action) {
        var done = CompletableFuture.allOf(
                        earlier.stream().map(StartupStep::done).toArray(CompletableFuture<?>[]::new))
                .thenRunAsync(() -> run(action), threads);
        begun.add(done);
        return new StartupStep(done);
    }

    void awaitAll() throws Exception {
        var all = CompletableFuture.allOf(begun.toArray(CompletableFuture<?>[]::new));
        try {
            CompletableFuture.anyOf(all, firstFailure).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void run(Action action) {
        try {
            action.run();
        } catch (Exception e) {
            firstFailure.completeExceptionally(e);
            throw new CompletionException(e);
        }
    }
}
