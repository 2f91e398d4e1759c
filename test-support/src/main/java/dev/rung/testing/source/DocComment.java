package dev.rung.testing.source;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// @param text without what is said of parameters
/// @param parameters what is said of each
public record DocComment(String text, Map<String, String> parameters) {

    static final DocComment NOTHING = new DocComment("", Map.of());

    private static final Pattern TAG = Pattern.compile("(?m)^\\s*@(\\w+)\\s+");
    private static final Pattern PARAMETER = Pattern.compile("^(\\w+)\\s+(.*)$", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("^(.*?[^.])\\.(\\s+(?=[A-Z`0-9])|$)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\[([A-Z][\\w.]*)(#\\w+)?]");

    public static DocComment parse(String comment) {
        var tag = TAG.matcher(comment);
        var parameters = new HashMap<String, String>();
        var text = tag.find() ? comment.substring(0, tag.start()) : comment;
        var more = text.length() < comment.length();
        while (more) {
            var kind = tag.group(1);
            var from = tag.end();
            more = tag.find();
            var of = PARAMETER.matcher(comment.substring(from, more ? tag.start() : comment.length()));
            if (kind.equals("param") && of.matches()) {
                parameters.put(of.group(1), tidy(of.group(2)));
            }
        }
        return new DocComment(tidy(text), Map.copyOf(parameters));
    }

    /// The first sentence, without its dot.
    public String summary() {
        var sentence = SENTENCE.matcher(text);
        return sentence.find() ? sentence.group(1).replaceAll("\\s+", " ").strip() : text;
    }

    /// The text after the first sentence.
    public String rest() {
        var sentence = SENTENCE.matcher(text);
        return sentence.find() ? text.substring(sentence.end()).strip() : "";
    }

    /// Paragraphs stay, lines do not; a link to a class is its name.
    private static String tidy(String text) {
        return LINK.matcher(text.strip())
                .replaceAll("`$1`")
                .replaceAll("(?m)[ \\t]*\\n[ \\t]*(?!\\n)(?<!\\n\\n)", "\n")
                .replaceAll("(?<!\\n)\\n(?!\\n)", " ")
                .replaceAll("[ \\t]+", " ");
    }
}
