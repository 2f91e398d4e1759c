package dev.rung.platform.operation;

import java.util.List;

/// A path of the document, such as `/api/v1/customers/{externalId}/points`.
record PathTemplate(List<String> segments) implements Comparable<PathTemplate> {

    static PathTemplate of(String text) {
        return new PathTemplate(List.of(text.split("/", -1)));
    }

    /// As Quarkus REST calls it: without what all its paths begin with.
    String below(String base) {
        var text = String.join("/", segments);
        return text.startsWith(base + "/") ? text.substring(base.length()) : text;
    }

    /// @param path as it came; whatever is not empty may stand in place of a name in braces
    boolean matches(String path) {
        var parts = path.split("/", -1);
        if (parts.length != segments.size()) {
            return false;
        }
        for (var i = 0; i < parts.length; i++) {
            if (isName(i) ? parts[i].isEmpty() : !segments.get(i).equals(parts[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isName(int index) {
        return segments.get(index).startsWith("{");
    }

    /// As JAX-RS prefers them: the one with more said literally, the earlier the better, comes first.
    @Override
    public int compareTo(PathTemplate other) {
        for (var i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
            var difference = Boolean.compare(isName(i), other.isName(i));
            if (difference != 0) {
                return difference;
            }
        }
        return segments.toString().compareTo(other.segments.toString());
    }
}
