package dev.rung.customer.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.imports.content.ImportContent;
import dev.rung.customer.imports.file.FileRow;
import dev.rung.customer.imports.mapping.HeaderSuggestions;
import dev.rung.customer.imports.mapping.ImportMapping.FieldMapping;
import dev.rung.customer.imports.run.ChangedRow;
import dev.rung.customer.imports.run.ShowingChanges;
import dev.rung.customer.imports.run.ShowingChanges.ImportChange;
import dev.rung.customer.imports.run.ShowingChanges.OpenImport;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.csv.CsvFile;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.locale.Text;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.vault.DataKey;
import dev.rung.platform.vault.KeyRing;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/// The content of an import, for those who may read every profile.
@Path("imports/{importId}")
@RolesAllowed(Roles.ADMIN)
class ImportContentResource {

    private static final int FIRST_ROWS = 5;

    private final DataImports imports;
    private final ImportContent content;
    private final ShowingChanges showing;
    private final KeyRing keys;
    private final JsonText json;
    private final Audit audit;
    private final Caller caller;
    private final CallerLanguage language;

    ImportContentResource(
            DataImports imports,
            ImportContent content,
            ShowingChanges showing,
            KeyRing keys,
            JsonText json,
            Audit audit,
            Caller caller,
            CallerLanguage language) {
        this.imports = imports;
        this.content = content;
        this.showing = showing;
        this.keys = keys;
        this.json = json;
        this.audit = audit;
        this.caller = caller;
        this.language = language;
    }

    /// The first rows, and what its columns could be.
    @GET
    @Path("rows")
    @WithTransaction
    @Refuses(status = 410, when = "The file is deleted.")
    public Uni<FirstRowsView> rows(@RestPath UUID importId) {
        return imports.one(importId).chain(one -> rows(one, key(one))).call(() -> record(importId, "rows"));
    }

    private Uni<FirstRowsView> rows(DataImport one, DataKey key) {
        var columns = one.columns(key, json);
        return content.read(one.importId, key, columns, 0)
                .map(found -> new FirstRowsView(
                        columns,
                        found.stream().limit(FIRST_ROWS).map(ImportRowView::of).toList(),
                        one.kind().fields(),
                        one.kind().required(),
                        HeaderSuggestions.of(one.kind(), columns)));
    }

    /// Some rows that the dry run found to change something, field by field, as they would now.
    @GET
    @Path("changes")
    @WithTransaction
    public Uni<ImportChangesView> changes(@RestPath UUID importId) {
        return imports.one(importId).chain(this::changes).call(() -> record(importId, "changes"));
    }

    private Uni<ImportChangesView> changes(DataImport one) {
        if (one.sealedChanges == null) {
            return Uni.createFrom().item(new ImportChangesView(List.of()));
        }
        var key = key(one);
        var mapping = Objects.requireNonNull(one.mapping(key, json));
        var changed = json.readList(new String(key.open(one.sealedChanges), UTF_8), ChangedRow.class);
        return showing.of(new OpenImport(one.importId, one.kind(), key, one.columns(key, json), mapping), changed)
                .map(ImportChangesView::new);
    }

    /// The rows that were set aside, as CSV: line, field and reason. No value of the file is in it. Where there are
    /// more than `rung.imports.listed-errors`, it has the first ones, and its last line says so.
    ///
    /// @param bom whether the file begins with a byte order mark, by which spreadsheets know UTF-8
    @GET
    @Path("errors")
    @Produces(CsvFile.MEDIA_TYPE)
    @WithSession
    @Refuses(status = 410, when = "The reasons are deleted.")
    public Uni<RestResponse<String>> errors(@RestPath UUID importId, @RestQuery @DefaultValue("false") boolean bom) {
        return imports.one(importId)
                .chain(one -> content.refusals(importId, key(one)).map(refusals -> {
                    var texts = language.texts();
                    var rows = new ArrayList<List<Object>>();
                    refusals.forEach(refusal -> {
                        for (Defect defect : refusal.defects()) {
                            rows.add(List.of(refusal.line(), defect.field(), texts.say(defect.reason())));
                        }
                    });
                    var counts = one.latestCounts(json);
                    if (counts.refused() > counts.listed()) {
                        rows.add(List.of(
                                "",
                                "",
                                texts.say(Text.of("import.more-errors")
                                        .with("listed", texts.number(counts.listed()))
                                        .with("refused", texts.number(counts.refused())))));
                    }
                    var lines = CsvFile.heads(List.of("line", "field", "reason"), texts) + CsvFile.lines(rows);
                    return RestResponse.ResponseBuilder.ok(
                                    (bom ? CsvFile.BYTE_ORDER_MARK : "") + lines, CsvFile.CONTENT_TYPE)
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    "attachment; filename=\"rung-import-errors-" + importId + ".csv\"")
                            .build();
                }));
    }

    private Uni<Void> record(UUID importId, String what) {
        return audit.record(caller.name(), "import.read", importId.toString(), Map.of("what", what));
    }

    private DataKey key(DataImport one) {
        return one.key(keys).orElseThrow(() -> Problem.of(410, "import-deleted").asException());
    }

    /// @param fields all that a column can be; for customers also `attribute.<name>`
    /// @param required those of them that every row must say
    /// @param suggested what the columns seem to be by their names
    record FirstRowsView(
            List<String> columns,
            List<ImportRowView> rows,
            List<String> fields,
            List<String> required,
            List<FieldMapping> suggested) {}

    /// @param cells by column; without those that are empty
    record ImportRowView(int line, Map<String, String> cells) {

        static ImportRowView of(FileRow row) {
            return new ImportRowView(row.line(), row.cells());
        }
    }

    /// @param changes the first twenty at most
    record ImportChangesView(List<ImportChange> changes) {}
}
