/// The chart and the manifests, looked at as Kubernetes would, without a cluster. Comes in: `helm/rung`, `k8s`,
/// and what the modules say of themselves. Decides nothing. Goes out: `helm/rung/README.md`, where the values
/// changed.
@NullMarked
package dev.rung.helm;

import org.jspecify.annotations.NullMarked;
