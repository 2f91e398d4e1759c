package dev.rung.scoring.policy.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The attributes by which nobody may be judged. A policy can only measure what customers do; this keeps it from
/// being named, or understood, as if it judged who they are.
enum ProtectedAttributes {
    GENDER("gender", "sex", "male", "female", "man", "men", "woman", "women", "性别", "男性", "女性"),
    AGE("age", "ages", "old", "young", "年龄", "老年"),
    /// Tells the age.
    BIRTHDAY("birthday", "birth", "birthdate", "dob", "生日", "出生"),
    /// Stands for income and origin.
    REGION("region", "city", "province", "address", "地区", "城市", "省份", "户籍"),
    ETHNICITY("ethnicity", "ethnic", "race", "nationality", "民族", "种族", "国籍"),
    RELIGION("religion", "religious", "faith", "宗教", "信仰"),
    DISABILITY("disability", "disabled", "health", "残疾", "健康");

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> words;

    ProtectedAttributes(String... words) {
        this.words = List.of(words);
    }

    /// English words count whole, so that `pages` is not `age`; Chinese has no gaps between words.
    static Optional<ProtectedAttributes> in(String code) {
        var words = List.of(code.replaceAll("(?<=\\p{Lower})(?=\\p{Upper})", " ")
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}]+"));
        return Arrays.stream(values())
                .filter(attribute -> attribute.words.stream()
                        .anyMatch(word -> isChinese(word) ? code.contains(word) : words.contains(word)))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isChinese(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
