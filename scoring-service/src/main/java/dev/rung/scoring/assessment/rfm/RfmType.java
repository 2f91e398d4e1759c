package dev.rung.scoring.assessment.rfm;

/// The eight types of customers: spend says important or general, recency and frequency say what to do.
public enum RfmType {
    /// 重要价值
    IMPORTANT_VALUE("important-value"),
    /// 重要发展
    IMPORTANT_DEVELOPMENT("important-development"),
    /// 重要保持
    IMPORTANT_KEEP("important-keep"),
    /// 重要挽留
    IMPORTANT_WINBACK("important-winback"),
    /// 一般价值
    GENERAL_VALUE("general-value"),
    /// 一般发展
    GENERAL_DEVELOPMENT("general-development"),
    /// 一般保持
    GENERAL_KEEP("general-keep"),
    /// 一般挽留
    GENERAL_WINBACK("general-winback");

    private final String code;

    RfmType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static RfmType of(boolean recent, boolean frequent, boolean spending) {
        if (recent) {
            return frequent
                    ? (spending ? IMPORTANT_VALUE : GENERAL_VALUE)
                    : (spending ? IMPORTANT_DEVELOPMENT : GENERAL_DEVELOPMENT);
        }
        return frequent ? (spending ? IMPORTANT_KEEP : GENERAL_KEEP) : (spending ? IMPORTANT_WINBACK : GENERAL_WINBACK);
    }
}
