package dev.rung.gateway.passage;

import java.util.List;

/// A shape of paths, see [RoutingTable].
///
/// @param open whether more segments may follow
record PathPattern(List<String> segments, boolean open) {

    private static final String ANY = "{}";
    private static final String REST = "/**";

    static PathPattern of(String text) {
        var open = text.endsWith(REST);
        var fixed = open ? text.substring(0, text.length() - REST.length()) : text;
        return new PathPattern(List.of(fixed.split("/")), open);
    }

    @Override
    public String toString() {
        return String.join("/", segments) + (open ? REST : "");
    }

    boolean matches(List<String> path) {
        if (path.size() < segments.size() || (path.size() > segments.size() && !open) || path.contains("")) {
            return false;
        }
        for (var i = 0; i < segments.size(); i++) {
            if (!segments.get(i).equals(ANY) && !segments.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }
}
