package dev.rung.customer.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// Gives the bodies of `POST /events` their schema and an event that can be sent as it is, and names the headers of
/// binary mode. It comes before the rules of all services, which drop schemas that nothing refers to.
@OpenApiFilter(stages = RunStage.BUILD, priority = 1000)
public class EventBodies implements OASFilter {

    private static final String PATH = "/api/v1/events";
    private static final String EVENT = "#/components/schemas/CustomerBehaviour";

    private static final Map<String, Object> EXAMPLE = Map.of(
            "specversion", "1.0",
            "id", "order-1001-paid",
            "source", "/shop",
            "type", "order.paid",
            "subject", "C-1001",
            "time", "2026-03-02T09:30:00Z",
            "data", Map.of("orderId", "O-1001", "amount", Map.of("amount", "688.00", "currency", "CNY")));

    private static final String LINE = """
        {"specversion": "1.0", "id": "visit-1", "source": "/shop", "type": "visit", "subject": "C-1001", \
        "time": "2026-03-02T09:30:00Z"}
        """;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var path = document.getPaths().getPathItem(PATH);
        var operation = path == null ? null : path.getOperations().get(PathItem.HttpMethod.POST);
        if (operation != null) {
            var content = operation.getRequestBody().getContent();
            content.getMediaTypes().forEach(EventBodies::describe);
            nameSuffix(content);
            EventHeaders.all().forEach(operation::addParameter);
        }
    }

    private static void describe(String type, MediaType body) {
        switch (type) {
            case "application/cloudevents+json" -> body.schema(event()).example(EXAMPLE);
            case "application/cloudevents-batch+json" ->
                body.schema(OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(event())
                                .maxItems(1000))
                        .example(List.of(EXAMPLE));
            case "application/x-ndjson" ->
                body.schema(text("One event per line, each as in `application/cloudevents+json`."))
                        .example(LINE);
            default ->
                body.schema(OASFactory.createSchema()
                                .addType(SchemaType.OBJECT)
                                .additionalPropertiesBoolean(true)
                                .description("The data of one event, whose attributes are `ce-` headers."))
                        .example(EXAMPLE.get("data"));
        }
    }

    /// JAX-RS has no name for all kinds of JSON: what it takes is more than what is meant.
    private static void nameSuffix(Content content) {
        var data = content.getMediaType("application/*");
        if (data != null) {
            content.removeMediaType("application/*");
            content.addMediaType("application/*+json", data);
        }
    }

    private static Schema event() {
        return OASFactory.createSchema().ref(EVENT);
    }

    private static Schema text(String meaning) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(meaning);
    }
}
