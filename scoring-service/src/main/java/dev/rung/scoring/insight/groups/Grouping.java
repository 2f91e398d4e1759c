package dev.rung.scoring.insight.groups;

import dev.rung.scoring.assessment.rfm.RfmPolicy;
import dev.rung.scoring.assessment.rfm.RfmType;
import dev.rung.scoring.insight.ReportTable.Tabular;
import dev.rung.scoring.lifecycle.PublishedLifecycle;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// By what customers are grouped: the groups in their order, and where their figures are defined.
enum Grouping {
    RFM_TYPE("rfm-type"),
    LIFECYCLE("lifecycle"),
    CHURN("churn");

    private final String key;

    Grouping(String key) {
        this.key = key;
    }

    List<String> codes() {
        return switch (this) {
            case RFM_TYPE ->
                Stream.concat(Stream.of(RfmType.values()).map(RfmType::code), Stream.of(RfmPolicy.NO_TYPE))
                        .toList();
            case LIFECYCLE -> PublishedLifecycle.stages();
            case CHURN -> PublishedLifecycle.churnLevels();
        };
    }

    /// The text that names a group.
    String nameKey(String code) {
        return key + "." + code;
    }

    Map<String, String> links() {
        return Tabular.links("customers=" + key + "-customers", "share=group-share", "orders", "spend");
    }
}
