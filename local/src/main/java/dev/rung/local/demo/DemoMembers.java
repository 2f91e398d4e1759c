package dev.rung.local.demo;

import java.util.List;
import java.util.Map;

/// The three customers who can log in.
final class DemoMembers {

    /// @param purchases at equal distances, the last some days ago
    /// @param consents channels that they agreed to hear about offers by; whoever did agrees to personalisation too
    record Member(
            String externalId,
            int purchases,
            double weeksBetween,
            String amount,
            Map<String, Object> profile,
            List<String> consents) {}

    static final List<Member> ALL = List.of(
            new Member(
                    "C-ALICE",
                    24,
                    2,
                    "888.00",
                    Map.of(
                            "name", "王爱丽",
                            "gender", "female",
                            "birthday", "1990-05-20",
                            "region", "上海",
                            "email", "alice@rung.example",
                            "locale", "zh-CN",
                            "timeZone", "Asia/Shanghai"),
                    List.of("email", "inbox")),
            new Member(
                    "C-BOB",
                    8,
                    5,
                    "260.00",
                    Map.of(
                            "name", "Bob Li",
                            "gender", "male",
                            "birthday", "1985-11-02",
                            "region", "杭州",
                            "email", "bob@rung.example",
                            "locale", "en",
                            "timeZone", "Asia/Shanghai"),
                    List.of("email")),
            new Member(
                    "C-CAROL",
                    1,
                    1,
                    "59.90",
                    Map.of(
                            "name", "张卡萝",
                            "gender", "female",
                            "region", "成都",
                            "email", "carol@rung.example",
                            "locale", "zh-CN",
                            "timeZone", "Asia/Shanghai"),
                    List.of()));

    private DemoMembers() {}
}
