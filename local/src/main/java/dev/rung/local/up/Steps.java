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
    interface Step {
        void take() throws Exception;
    }

    CompletableFuture<Void> begin(Step step) {
        return after(List.of(), step);
    }

    CompletableFuture<Void> after(List<CompletableFuture<Void>> earlier, Step step) {
        var result = CompletableFuture.allOf(earlier.toArray(CompletableFuture<?>[]::new))
                .thenRunAsync(() -> take(step), threads);
        begun.add(result);
        return result;
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

    private void take(Step step) {
        try {
            step.take();
        } catch (Exception e) {
            firstFailure.completeExceptionally(e);
            throw new CompletionException(e);
        }
    }
}
