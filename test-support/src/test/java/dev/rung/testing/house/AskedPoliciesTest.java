package dev.rung.testing.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedPoliciesTest {

    /// Asked by some of the doors below.
    static final class GrantPolicy {

        boolean grants(String customer) {
            return !customer.isEmpty();
        }
    }

    interface Rule {

        boolean holds(String customer);
    }

    static final class GrantRule implements Rule {

        @Override
        public boolean holds(String customer) {
            return new GrantPolicy().grants(customer);
        }
    }

    static final class GrantJob implements Callable<Boolean> {

        @Override
        public Boolean call() {
            return new GrantPolicy().grants("alice");
        }
    }

    static final class PricePolicy {

        boolean isFair(String customer) {
            return customer.isEmpty();
        }
    }

    interface Kind {

        boolean work(String customer);
    }

    static final class GrantKind implements Kind {

        @Override
        public boolean work(String customer) {
            return new GrantPolicy().grants(customer);
        }
    }

    static final class PriceKind implements Kind {

        @Override
        public boolean work(String customer) {
            return new PricePolicy().isFair(customer);
        }
    }

    /// Does every kind, whoever asked for it.
    static final class Runner {

        private final List<Kind> kinds;

        Runner(List<Kind> kinds) {
            this.kinds = kinds;
        }

        boolean run() {
            return kinds.stream().allMatch(kind -> kind.work("alice"));
        }
    }

    static final class GrantJobs {

        private final Runner runner;
        private final GrantKind kind;

        GrantJobs(Runner runner, GrantKind kind) {
            this.runner = runner;
            this.kind = kind;
        }

        boolean start() {
            return runner.run() && kind != null;
        }
    }

    static final class Door {

        private final Rule rule = new GrantRule();

        GrantPolicy knows() {
            return new GrantPolicy();
        }

        boolean asks() {
            return helper();
        }

        private static boolean helper() {
            return new GrantPolicy().grants("alice");
        }

        List<String> asksForEach(List<String> customers) {
            return customers.stream().filter(new GrantPolicy()::grants).toList();
        }

        List<String> asksInALambda(List<String> customers) {
            return customers.stream().filter(each -> helper()).toList();
        }

        boolean asksByAnInterface() {
            return rule.holds("alice");
        }

        boolean startsAKindOfJob(GrantJobs jobs) {
            return jobs.start();
        }

        boolean runsAllKindsOfJobs(Runner runner) {
            return runner.run();
        }

        Callable<Boolean> handsOutAJob() {
            return new GrantJob();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "knows, –",
        "asks, GrantPolicy",
        "asksForEach, GrantPolicy",
        "asksInALambda, GrantPolicy",
        "asksByAnInterface, GrantPolicy",
        "startsAKindOfJob, GrantPolicy",
        "runsAllKindsOfJobs, 'GrantPolicy, PricePolicy'",
        "handsOutAJob, GrantPolicy"
    })
    void aPolicyIsBehindADoorThatAsksItAndBehindNoOther(String door, String policies) {
        var classes = new ClassFileImporter().importPackages("dev.rung.testing.house");
        var asking = classes.get(Door.class).getMethods().stream()
                .filter(method -> method.getName().equals(door))
                .findFirst()
                .orElseThrow();

        assertThat(new AskedPolicies("dev.rung.testing.house").behind(Set.of(asking)))
                .isEqualTo(policies);
    }
}
