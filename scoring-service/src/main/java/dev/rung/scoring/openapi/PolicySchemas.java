package dev.rung.scoring.openapi;

import dev.rung.scoring.policy.document.DocumentSchema;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// Adds the schema of a policy, and that of a draft, which has a comment beside it, to the document. It comes
/// before the rules of all services, which drop schemas that nothing refers to.
@OpenApiFilter(stages = RunStage.BUILD, priority = 1000)
public class PolicySchemas implements OASFilter {

    private static final String DRAFT = "PolicyDraft";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSchema("Policy", policy())
                .addSchema(DRAFT, policy().addProperty("comment", comment()));
        takeDraft(document, "/api/v1/policies", HttpMethod.POST);
        takeDraft(document, "/api/v1/policies/{version}", HttpMethod.PUT);
    }

    private static Schema policy() {
        return JsonSchemas.read(DocumentSchema.make());
    }

    private static Schema comment() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .maxLength(1000)
                .description("Why it is written; kept beside the policy.");
    }

    private static void takeDraft(OpenAPI document, String path, HttpMethod verb) {
        var item = document.getPaths().getPathItem(path);
        var operation = item == null ? null : item.getOperations().get(verb);
        if (operation != null) {
            body(operation);
        }
    }

    private static void body(Operation operation) {
        operation
                .getRequestBody()
                .getContent()
                .getMediaTypes()
                .values()
                .forEach(media -> media.schema(OASFactory.createSchema().ref(DRAFT)));
    }
}
