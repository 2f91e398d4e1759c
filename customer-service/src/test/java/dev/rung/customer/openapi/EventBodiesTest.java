package dev.rung.customer.openapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

class EventBodiesTest {

    @Test
    void theDataOfBinaryModeAreJsonOfSomeKind() {
        var content = OASFactory.createContent().addMediaType("application/*", OASFactory.createMediaType());
        var operation = OASFactory.createOperation()
                .requestBody(OASFactory.createRequestBody().content(content));
        var document = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/api/v1/events", OASFactory.createPathItem().POST(operation)));

        new EventBodies().filterOpenAPI(document);

        assertThat(content.getMediaTypes()).containsOnlyKeys("application/*+json");
    }

    /// A reader who tries the API by its document can send an event in binary mode too.
    @Test
    void theHeadersOfBinaryModeAreNamedAndNoneIsRequired() {
        var operation = OASFactory.createOperation()
                .requestBody(OASFactory.createRequestBody()
                        .content(OASFactory.createContent()
                                .addMediaType("application/json", OASFactory.createMediaType())));
        var document = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/api/v1/events", OASFactory.createPathItem().POST(operation)));

        new EventBodies().filterOpenAPI(document);

        assertThat(requireNonNull(operation.getParameters()))
                .extracting(Parameter::getName)
                .contains("ce-id", "ce-source", "ce-type", "ce-specversion", "ce-time", "ce-subject", "ce-dataschema");
        assertThat(operation.getParameters())
                .allSatisfy(header -> assertThat(header.getIn()).isEqualTo(Parameter.In.HEADER))
                .noneSatisfy(header -> assertThat(header.getRequired()).isEqualTo(true));
    }
}
