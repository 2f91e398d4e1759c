package dev.rung.helm.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.helm.rendering.Tools.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The chart, rendered as release `rung` in namespace `shop`.
public final class Chart {

    public static final List<String> EXAMPLES = List.of("minimal", "production", "demo");

    private static final KubernetesSchemas SCHEMAS = new KubernetesSchemas("1.35");

    private Chart() {}

    /// @param set as helm takes it: `pods.replicas=1`
    public static Manifests of(String example, String... set) {
        var outcome = tried(example, set);
        assertThat(outcome.exit()).as(outcome.error()).isZero();
        return Manifests.of(outcome.out());
    }

    /// The least that an operator says, and more; Kubernetes takes what comes of it.
    public static Manifests minimal(String... set) {
        var manifests = of("minimal", set);
        assertThat(manifests.resources().stream().filter(SCHEMAS::knows))
                .flatExtracting(SCHEMAS::faults)
                .isEmpty();
        return manifests;
    }

    public static Outcome tried(String example, String... set) {
        return helm(List.of("template", "rung", "helm/rung"), example, set);
    }

    /// The text that an operator reads after an install.
    public static String notes(String example, String... set) {
        var outcome = helm(List.of("install", "rung", "helm/rung", "--dry-run=client"), example, set);
        assertThat(outcome.exit()).as(outcome.error()).isZero();
        return outcome.out().substring(outcome.out().indexOf("NOTES:"));
    }

    private static Outcome helm(List<String> words, String example, String... set) {
        var command = new ArrayList<>(words);
        command.add("--namespace=shop");
        command.add("--values=helm/rung/examples/" + example + ".yaml");
        Arrays.stream(set).map(one -> "--set=" + one).forEach(command::add);
        return Tools.helm(command.toArray(String[]::new));
    }
}
