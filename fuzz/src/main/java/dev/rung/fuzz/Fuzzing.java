package dev.rung.fuzz;

import dev.rung.fuzz.Exchange.Outcome;
import dev.rung.testing.api.Conformity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Sends hostile requests to every port of a suite and collects the bad answers.
public final class Fuzzing {

    /// Long enough for a report over all customers on a machine that is busy with us.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Target> targets;
    private final Tokens tokens;
    private final ConcurrentHashMap<String, Finding> findings = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Integer, Integer> statuses = new ConcurrentHashMap<>();

    public Fuzzing(List<Target> targets, Tokens tokens) {
        this.targets = targets;
        this.tokens = tokens;
    }

    /// @param seed the same seed sends the same requests, whatever the number of workers
    /// @return one of each kind
    public Collection<Finding> run(int requests, long seed, int workers) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(workers)) {
            var jobs = IntStream.range(0, targets.size())
                    .boxed()
                    .flatMap(each -> IntStream.range(0, workers)
                            .mapToObj(part -> Executors.callable(() -> attack(
                                    targets.get(each), requests / targets.size() / workers, seed + 31L * each + part))))
                    .toList();
            for (var done : pool.invokeAll(jobs)) {
                done.resultNow();
            }
        }
        return new ArrayList<>(new TreeMap<>(findings).values());
    }

    /// How many answers had which status; 0 where there was none.
    public TreeMap<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    private void attack(Target target, int requests, long seed) {
        var attacks = new Attacks(
                target.document(), RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        var policy = new AnswerPolicy(new Conformity(target.document()));
        for (var i = 0; i < requests; i++) {
            var attack = attacks.next();
            var outcome = Exchange.send(target, attack.onTheWire(target, tokens.next(i)), PATIENCE);
            var status = outcome instanceof Outcome.Answered answered ? answered.status() : 0;
            statuses.merge(status, 1, Integer::sum);
            for (var fault : policy.faults(attack, outcome)) {
                var finding = new Finding(
                        target.name(),
                        attack.operation(),
                        attack.kind(),
                        String.valueOf(status),
                        fault,
                        attack.asCurl(target));
                findings.putIfAbsent(finding.key(), finding);
            }
        }
    }
}
