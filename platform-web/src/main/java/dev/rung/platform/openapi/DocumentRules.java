package dev.rung.platform.openapi;

import dev.rung.platform.openapi.schema.ComponentNames;
import dev.rung.platform.openapi.schema.PlainValues;
import dev.rung.platform.openapi.schema.SchemaTypes;
import dev.rung.platform.openapi.schema.SchemaVisitor;
import dev.rung.platform.openapi.schema.UnusedSchemas;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.IndexView;

/// Completes a service's document while the service is built.
///
/// Shapes come before names, since a shape is found by the name that the scanner gave it; plain values come last,
/// since the scanner made a component of each kind of them.
@OpenApiFilter(stages = RunStage.BUILD)
public class DocumentRules implements OASFilter {

    private final OperationMethods doors;
    private final IndexView index;

    public DocumentRules(IndexView index) {
        this.index = index;
        this.doors = new OperationMethods(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var shapes = new SchemaTypes(document.getComponents(), index);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((verb, operation) -> complete(path, verb, operation, shapes)));
        ComponentNames.give(document, shapes.types());
        SchemaVisitor.visit(document, PlainValues::write);
        UnusedSchemas.remove(document);
        Tags.describe(document);
        Problems.describe(document.getComponents());
        RequiredRoles.describe(document);
        document.getComponents()
                .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
    }

    private void complete(String path, HttpMethod verb, Operation operation, SchemaTypes shapes) {
        var methods = doors.behind(verb.name(), path);
        methods.forEach(method -> shapes.read(operation, method));
        var roles = methods.isEmpty() ? List.<String>of() : OperationMethods.roles(methods.getFirst());
        OperationNames.give(operation, verb, path);
        Parameters.describe(operation);
        RequiredRoles.demand(operation, roles);
        AnswerStatuses.complete(operation, methods);
        methods.stream()
                .findFirst()
                .ifPresent(method -> operation.addExtension(
                        SchemaTypes.SOURCE, method.declaringClass().name() + "#" + method.name()));
        Problems.add(operation, path, methods, !roles.isEmpty());
    }
}
