package dev.rung.testing.report;

import java.util.List;

/// One part of the report.
///
/// @param code its name in JSON and on the command line
public record Section(String code, String title, List<Figure> figures, List<Target> targets) {}
