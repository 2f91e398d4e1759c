package dev.rung.scoring.insight;

import dev.rung.platform.csv.CsvFile;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.scoring.insight.ReportTable.Tabular;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/// Tells a report as JSON, or as CSV to whoever asks for it by `Accept: text/csv` or `?format=csv`.
@RequestScoped
public class ReportNegotiation {

    public static final String CSV = CsvFile.MEDIA_TYPE;

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final CallerLanguage language;

    ReportNegotiation(HttpHeaders headers, UriInfo uri, CallerLanguage language) {
        this.headers = headers;
        this.uri = uri;
        this.language = language;
    }

    public RestResponse<Object> of(Tabular report) {
        return wantsCsv()
                ? RestResponse.ResponseBuilder.<Object>ok(
                                CsvFile.BYTE_ORDER_MARK + report.table().csv(language.texts()), CsvFile.CONTENT_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, CsvFile.disposition(uri, report.day()))
                        .build()
                : RestResponse.ResponseBuilder.<Object>ok(report, MediaType.APPLICATION_JSON_TYPE)
                        .build();
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
