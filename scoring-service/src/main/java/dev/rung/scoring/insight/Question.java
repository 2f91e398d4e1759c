package dev.rung.scoring.insight;

/// What makes one answer differ from another.
record Question(String about, Period period, int policyVersion) {}
