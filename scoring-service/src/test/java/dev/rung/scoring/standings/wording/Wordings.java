package dev.rung.scoring.standings.wording;

import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.store.Store;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.time.ZoneId;

/// How a caller of tests is spoken to.
public final class Wordings {

    public static final TierPhrases CHINESE = phrases("zh-CN");
    public static final TierPhrases ENGLISH = phrases("en");

    private Wordings() {}

    public static TierPhrases phrases(String tag) {
        return new TierPhrases(MessageBundles.in(tag));
    }

    /// @param language what the caller accepts
    public static CallerTexts in(String language) {
        var headers = (HttpHeaders) Proxy.newProxyInstance(
                Wordings.class.getClassLoader(), new Class<?>[] {HttpHeaders.class}, (_, method, _) -> {
                    if (method.getName().equals("getHeaderString")) {
                        return language;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        var shop = new Shop(ZoneId.of("Asia/Shanghai"), "CNY", "zh-CN");
        return new CallerTexts(new CallerLanguage(headers, shop), shop);
    }

    private record Shop(ZoneId zone, String currency, String locale) implements Store {}
}
