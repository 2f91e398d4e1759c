package dev.rung.scoring.openapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class PolicySchemasTest {

    @Test
    void aPolicyHasItsFieldsChoicesAndBounds() {
        var policy = schema("Policy");
        var tier = requireNonNull(property(policy, "ladder").getItems());

        assertThat(policy.getRequired()).contains("windowDays", "ladder", "rfm").doesNotContain("refresh");
        assertThat(policy.getAdditionalPropertiesBoolean()).isFalse();
        assertThat(property(policy, "measure").getEnumeration())
                .isEqualTo(java.util.List.of("growthValue", "spend", "orders"));
        assertThat(tier.getRequired()).contains("code", "enter", "keep", "names");
        assertThat(property(tier, "enter").getType()).containsExactly(SchemaType.INTEGER);
        assertThat(property(tier, "enter").getMinimum()).isZero();
        assertThat(property(tier, "names").getAdditionalPropertiesSchema()).isNotNull();
    }

    @Test
    void aDraftIsAPolicyWithAComment() {
        assertThat(schema("Policy").getProperties()).doesNotContainKey("comment");
        assertThat(schema("PolicyDraft").getProperties())
                .containsKey("comment")
                .containsKeys(requireNonNull(schema("Policy").getProperties())
                        .keySet()
                        .toArray(String[]::new));
    }

    @Test
    void whatDraftsTakeIsADraft() {
        var body = OASFactory.createMediaType();
        var operation = OASFactory.createOperation()
                .requestBody(OASFactory.createRequestBody()
                        .content(OASFactory.createContent().addMediaType("application/json", body)));
        var document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents())
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/api/v1/policies", OASFactory.createPathItem().POST(operation)));

        new PolicySchemas().filterOpenAPI(document);

        assertThat(requireNonNull(body.getSchema()).getRef()).isEqualTo("#/components/schemas/PolicyDraft");
    }

    private static Schema schema(String name) {
        var document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents())
                .paths(OASFactory.createPaths());
        new PolicySchemas().filterOpenAPI(document);
        return requireNonNull(document.getComponents().getSchemas().get(name));
    }

    private static Schema property(Schema schema, String name) {
        return requireNonNull(requireNonNull(schema.getProperties()).get(name));
    }
}
