package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Manifests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A native image needs less memory than one of the JVM, and what pods ask for follows it.
class ImageKindTest {

    @Test
    void imagesAreNativeUnlessSomebodySaysOtherwise() {
        var manifests = Chart.minimal();

        assertThat(image(manifests)).endsWith("customer-service:0.1.0-SNAPSHOT");
        assertThat(memory(manifests.pod("customer"), "limits")).isEqualTo("384Mi");
        assertThat(memory(manifests.pod("gateway"), "limits")).isEqualTo("256Mi");
        assertThat(memory(manifests.job("topics"), "limits")).isEqualTo("384Mi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image.kind=jvm", "image.tag=1.2.3-jvm", "image.tag=1.2.3-aot", "image.tag=seven,image.kind=jvm"
            })
    void thoseOfTheJvmAreKnownByTheirTagOrByTheirKind(String jvm) {
        var manifests = Chart.minimal(jvm);

        assertThat(memory(manifests.pod("customer"), "limits")).isEqualTo("512Mi");
        assertThat(memory(manifests.pod("gateway"), "limits")).isEqualTo("384Mi");
        assertThat(memory(manifests.job("migrations"), "requests")).isEqualTo("192Mi");
    }

    /// As `./rung images jvm` calls them.
    @Test
    void aKindWithoutATagHasThatOfTheBuild() {
        assertThat(image(Chart.minimal("image.kind=jvm"))).endsWith("customer-service:0.1.0-SNAPSHOT-jvm");
        assertThat(image(Chart.minimal("image.kind=jvm", "image.tag=seven"))).endsWith("customer-service:seven");
    }

    @Test
    void whatIsChosenWins() {
        var manifests = Chart.minimal(
                "pods.resources.limits.memory=600Mi",
                "services.feedback.resources.limits.memory=700Mi",
                "jobs.resources.limits.memory=800Mi");

        assertThat(memory(manifests.pod("customer"), "limits")).isEqualTo("600Mi");
        assertThat(memory(manifests.pod("customer"), "requests")).isEqualTo("160Mi");
        assertThat(memory(manifests.pod("feedback"), "limits")).isEqualTo("700Mi");
        // what scoring needs is not what the others need
        assertThat(memory(manifests.pod("scoring"), "limits")).isEqualTo("1536Mi");
        assertThat(memory(manifests.job("topics"), "limits")).isEqualTo("800Mi");
    }

    private static String image(Manifests manifests) {
        return manifests.pod("customer").container().path("image").asText();
    }

    private static String memory(Manifests.Pod pod, String of) {
        return pod.container().at("/resources/" + of + "/memory").asText();
    }
}
