package dev.rung.helm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.helm.rendering.Manifests.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Kubernetes' standard "restricted", and what this chart asks beyond it.
final class PodSecurity {

    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    /// Keycloak builds itself when it starts.
    private static final Set<String> WRITES_TO_ITS_ROOT = Set.of("keycloak");

    private PodSecurity() {}

    /// @return what it violates
    static List<String> restrictions(Pod pod) {
        var violated = new ArrayList<String>();
        var spec = pod.spec();
        demand(violated, spec.at("/securityContext/runAsNonRoot").asBoolean(), "runAsNonRoot");
        demand(violated, spec.at("/securityContext/runAsUser").asInt() > 0, "runAsUser");
        demand(
                violated,
                spec.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                "seccompProfile");
        for (var shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            demand(violated, !spec.path(shared).asBoolean(), shared);
        }
        spec.path("volumes")
                .forEach(volume -> volume.fieldNames()
                        .forEachRemaining(kind ->
                                demand(violated, kind.equals("name") || VOLUMES.contains(kind), "volume " + kind)));
        demand(violated, spec.path("automountServiceAccountToken").isBoolean(), "automountServiceAccountToken");
        demand(violated, !spec.path("automountServiceAccountToken").asBoolean(), "automountServiceAccountToken");
        demand(violated, spec.path("enableServiceLinks").isBoolean(), "enableServiceLinks");
        pod.containers().forEach(container -> violated.addAll(ofContainer(container)));
        return violated;
    }

    private static List<String> ofContainer(JsonNode container) {
        var violated = new ArrayList<String>();
        var context = container.path("securityContext");
        demand(violated, !context.path("allowPrivilegeEscalation").asBoolean(true), "allowPrivilegeEscalation");
        demand(violated, !context.path("privileged").asBoolean(), "privileged");
        demand(violated, context.at("/capabilities/drop/0").asText().equals("ALL"), "capabilities");
        demand(violated, context.at("/capabilities/add").isMissingNode(), "capabilities");
        demand(
                violated,
                context.path("readOnlyRootFilesystem").asBoolean()
                        || WRITES_TO_ITS_ROOT.contains(container.path("name").asText()),
                "readOnlyRootFilesystem");
        container
                .path("ports")
                .forEach(port -> demand(violated, port.path("hostPort").isMissingNode(), "hostPort"));
        return violated;
    }

    private static void demand(List<String> violated, boolean holds, String what) {
        if (!holds) {
            violated.add(what);
        }
    }
}
