package ai.elson.evaluation.report;

import ai.elson.base.file.AtomicFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/// Writes a report: one file that holds its style and pictures, opens without a network, runs no
/// script, and reads in light and dark, on a telephone and on paper.
public final class HtmlReport {

    private HtmlReport() {}

    /// Writes the file, whole or not at all. The same data gives the same bytes.
    public static void write(Path file, ReportData data) {
        AtomicFiles.writeString(file, html(data));
    }

    static String html(ReportData data) {
        return page(
                data.title(),
                Markup.join(
                        header(data),
                        ResultSections.headline(data),
                        ResultSections.domains(data),
                        ResultSections.controls(data),
                        ResultSections.weak(data),
                        ResultSections.costs(data),
                        WorkSections.losses(data),
                        WorkSections.curriculum(data),
                        WorkSections.corpus(data),
                        WorkSections.provenance(data),
                        footer(data)));
    }

    /// A page in the house's style.
    static String page(String title, Markup contents) {
        Markup head =
                Tag.of("head")
                        .holding(
                                Tag.of("meta").with("charset", "utf-8").empty(),
                                Tag.of("meta")
                                        .with("name", "viewport")
                                        .with("content", "width=device-width, initial-scale=1")
                                        .empty(),
                                Tag.of("title").holding(title),
                                Tag.of("style").holding(new Markup(style())));
        Markup body = Tag.of("body").holding(Tag.of("main").holding(contents));
        return "<!DOCTYPE html>\n"
                + Tag.of("html").with("lang", "en").holding(head, body).source()
                + "\n";
    }

    private static Markup header(ReportData data) {
        return Tag.of("header")
                .holding(
                        Tag.of("p", "kicker").holding("Elson report"),
                        Tag.of("h1").holding(data.title()),
                        Tag.of("p", "lead").holding(data.subtitle()));
    }

    private static Markup footer(ReportData data) {
        return Tag.of("footer")
                .holding(
                        "Elson "
                                + data.version()
                                + ", seed "
                                + data.seed()
                                + ". Intervals are Wilson score intervals; the comparison is an exact two-sided McNemar test; percentiles are by nearest rank.");
    }

    /// The house's own style sheet, which holds nothing that would have to be escaped.
    static String style() {
        try (InputStream in =
                Objects.requireNonNull(
                        HtmlReport.class.getResourceAsStream("report.css"),
                        "report.css is not on the class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
