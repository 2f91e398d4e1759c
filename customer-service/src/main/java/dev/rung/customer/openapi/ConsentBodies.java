package dev.rung.customer.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// Fields that go together: a yes says to which text.
@OpenApiFilter(stages = RunStage.BUILD)
public class ConsentBodies implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var request = document.getComponents().getSchemas().get("ConsentRequest");
        if (request == null) {
            return;
        }
        var yes = OASFactory.createSchema()
                .addProperty("granted", OASFactory.createSchema().constValue(true));
        var withText = OASFactory.createSchema()
                .addProperty("textVersion", OASFactory.createSchema().addType(SchemaType.STRING))
                .required(List.of("textVersion"));
        request.ifSchema(yes).thenSchema(withText);
    }
}
