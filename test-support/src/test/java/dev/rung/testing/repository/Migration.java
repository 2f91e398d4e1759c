package dev.rung.testing.repository;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The statements of a migration, each with the comments before it.
///
/// While it runs, and for as long as the rollout takes, instances of the release before work on the same tables: so
/// it only adds. It takes away what a release has stopped using: `-- unused since 0.2.0: …` before the statement.
record Migration(List<String> statements) {

    /// Comments, texts, quoted names and bodies are one token each: a semicolon in them ends nothing.
    private static final Pattern TOKEN = Pattern.compile(
            "(?s)(?<comment>--[^\n]*|/\\*.*?\\*/)|(?<text>'(?:[^']|'')*')|(\\$\\w*\\$).*?\\3|\"[^\"]*\"|.");

    private static final Pattern UNUSED_SINCE = Pattern.compile("(?i)--\\s*unused since (\\d+(?:\\.\\d+){2}): *\\S");

    private static final Pattern TABLE =
            Pattern.compile("(?:\\btable|\\bon)\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?(?:only\\s+)?([\\w.\"]+)");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)");

    /// How a change breaks those who do not know of it, and how it is written: one change of a table, in lower case.
    private enum Break {
        RENAMES("\\brename\\b"),
        TAKES_AWAY("\\bdrop\\s+(?!not\\s+null\\b)|^truncate\\b"),
        CHANGES_A_TYPE("\\balter\\s+(?:column\\s+)?\\S+\\s+(?:set\\s+data\\s+)?type\\b"),
        FORBIDS_ROWS("\\badd\\s+(?:constraint|check|unique|primary|foreign|exclude)\\b|^create\\s+unique\\s+index\\b"),
        DEMANDS_A_VALUE("\\bset\\s+not\\s+null\\b|\\badd\\s+(?!.*\\b(?:default|generated)\\b).*\\bnot\\s+null\\b");

        private final Pattern written;

        Break(String written) {
            this.written = Pattern.compile(written);
        }

        static Optional<Break> in(String change) {
            return Arrays.stream(values())
                    .filter(one -> one.written.matcher(change).find())
                    .findFirst();
        }
    }

    static Migration of(String sql) {
        var statements = new ArrayList<String>();
        var statement = new StringBuilder();
        Stream.concat(TOKEN.matcher(sql).results().map(MatchResult::group), Stream.of(";"))
                .forEach(token -> {
                    if (token.equals(";")) {
                        statements.add(statement.toString().strip());
                        statement.setLength(0);
                    } else {
                        statement.append(token);
                    }
                });
        statements.removeIf(text -> code(text).isEmpty());
        return new Migration(statements);
    }

    /// @param version in the making: instances of the release before it still run
    /// @return the statements that would break them, each with the reason; empty where all may run beside them
    List<String> breaking(String version) {
        var made = new ArrayList<String>();
        var problems = new ArrayList<String>();
        for (var statement : statements) {
            var code = code(statement);
            if (code.startsWith("create table")) {
                made.add(table(code));
            } else if (!made.contains(table(code)) && !isUnusedBefore(version, statement)) {
                changes(code)
                        .flatMap(change -> Break.in(change).stream())
                        .findFirst()
                        .ifPresent(how -> problems.add(how + ": " + code));
            }
        }
        return problems;
    }

    /// In lower case and one line, without comments and texts.
    private static String code(String statement) {
        return TOKEN.matcher(statement)
                .replaceAll(token -> token.group("comment") != null
                        ? " "
                        : token.group("text") != null ? "''" : Matcher.quoteReplacement(token.group()))
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// One by one, as the commas part them that are not in brackets.
    private static Stream<String> changes(String code) {
        var flat = code;
        for (var before = ""; !before.equals(flat); ) {
            before = flat;
            flat = IN_BRACKETS.matcher(flat).replaceAll("");
        }
        return Arrays.stream(flat.split(",", -1)).map(String::strip);
    }

    private static String table(String code) {
        var table = TABLE.matcher(code);
        return table.find() ? table.group(1) : "";
    }

    private static boolean isUnusedBefore(String version, String statement) {
        var since = UNUSED_SINCE.matcher(statement);
        return since.find() && Arrays.compare(numbers(since.group(1)), numbers(version)) < 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
