package dev.rung.scoring.insight;

import dev.rung.scoring.insight.ReportTable.Tabular;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/// Tells a report as JSON, or as CSV to whoever asks for it by `Accept: text/csv` or `?format=csv`.
@RequestScoped
class ReportNegotiation {

    static final String CSV = "text/csv";

    private static final MediaType CSV_TYPE = MediaType.valueOf("text/csv;charset=UTF-8;header=present");

    /// By which spreadsheets know UTF-8.
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final HttpHeaders headers;
    private final UriInfo uri;

    ReportNegotiation(HttpHeaders headers, UriInfo uri) {
        this.headers = headers;
        this.uri = uri;
    }

    RestResponse<Object> of(Tabular report) {
        return wantsCsv()
                ? RestResponse.ResponseBuilder.<Object>ok(
                                BYTE_ORDER_MARK + report.table().csv(), CSV_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName() + "\"")
                        .build()
                : RestResponse.ResponseBuilder.<Object>ok(report, MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    /// After the route and what was asked for: `rung-insight-migration-2026-01-01-2026-02-01.csv`.
    private String fileName() {
        var path = uri.getPath().replaceAll("^/|/$", "").replace('/', '-');
        var asked = uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("format"))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(parameter -> parameter.getValue().stream())
                .map(value -> "-" + value)
                .collect(Collectors.joining());
        return ("rung-" + path + asked).replaceAll("[^A-Za-z0-9._-]", "_") + ".csv";
    }

    private boolean wantsCsv() {
        var format = uri.getQueryParameters().getFirst("format");
        return format == null ? prefersCsv() : format.equals("csv");
    }

    private boolean prefersCsv() {
        var csv = MediaType.valueOf(CSV);
        for (var accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(csv)) {
                return true;
            }
        }
        return false;
    }
}
