/// Helm and kubectl, run on the chart and the manifests. Comes in: an example and values. Goes out: resources, or the
/// sentence that the program ended with.
@NullMarked
package dev.rung.helm.rendering;

import org.jspecify.annotations.NullMarked;
