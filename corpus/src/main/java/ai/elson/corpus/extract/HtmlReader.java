package ai.elson.corpus.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads HTML, in the encoding that its byte order mark or its meta element names, else UTF-8.
/// Nothing that it refers to is loaded, and scripts and styles are thrown away unread.
final class HtmlReader {

    private static final String NOT_PROSE =
            "script, style, noscript, template, iframe, object, svg, nav, footer, aside, form, button,"
                    + " select, [hidden], [aria-hidden=true], [role=navigation], [role=banner],"
                    + " [role=contentinfo], [role=search], [role=dialog], body > header,"
                    + " [class~=(?i)(cookie|consent|breadcrumb|sidebar|menu|newsletter|subscribe|social|share)],"
                    + " [id~=(?i)(cookie|consent|breadcrumb|sidebar|menu|newsletter|subscribe|social)]";

    private static final String BLOCKS =
            "h1, h2, h3, h4, h5, h6, p, ul, ol, dl, table, div, section, article, blockquote,"
                    + " details, summary, main, pre, figure, header";

    private HtmlReader() {}

    static void read(InputStream in, DocumentText.Builder document) throws IOException {
        Document html = Jsoup.parse(in, null, "");
        html.select(NOT_PROSE).remove();
        Element heading = html.selectFirst("h1");
        document.title(heading == null ? html.title() : heading.text());
        Element main = html.selectFirst("main, [role=main], article");
        walk(main == null ? html.body() : main, document);
    }

    private static void walk(Element parent, DocumentText.Builder document) {
        StringBuilder loose = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && element.is(BLOCKS)) {
                document.paragraph(loose.toString(), 0);
                loose.setLength(0);
                block(element, document);
            } else if (node instanceof Element element && element.selectFirst(BLOCKS) != null) {
                document.paragraph(loose.toString(), 0);
                loose.setLength(0);
                walk(element, document);
            } else if (node instanceof Element element) {
                loose.append(element.normalName().equals("br") ? " " : element.text());
            } else if (node instanceof TextNode text) {
                loose.append(text.text());
            }
        }
        document.paragraph(loose.toString(), 0);
    }

    private static void block(Element element, DocumentText.Builder document) {
        String name = element.normalName();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    document.heading(element.text(), name.charAt(1) - '0', 0);
            case "p" -> document.paragraph(element.text(), 0);
            case "summary" -> document.heading(element.text(), 6, 0);
            case "ul", "ol" ->
                    document.items(element.children().stream().map(Element::text).toList(), 0);
            case "dl" -> {
                for (Element child : element.children()) {
                    if (child.normalName().equals("dt")) {
                        document.heading(child.text(), 6, 0);
                    } else {
                        document.paragraph(child.text(), 0);
                    }
                }
            }
            case "table" -> table(element, document);
            case "pre" -> {
                // no prose
            }
            default -> walk(element, document);
        }
    }

    /// A table whose first row is of header cells; one with merged cells or of pure layout is read
    /// as prose, row by row.
    private static void table(Element table, DocumentText.Builder document) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            rows.add(row.select("> th, > td").stream().map(Element::text).toList());
        }
        Element first = table.selectFirst("tr");
        boolean headed = first != null && first.select("> td").isEmpty();
        if (headed && table.select("[colspan], [rowspan], table table").isEmpty()) {
            document.table(rows, 0);
        } else {
            rows.forEach(row -> document.paragraph(String.join(" ", row), 0));
        }
    }
}
