package ai.elson.corpus.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes paragraphs, headings and lists of a PDF's lines: larger letters are a heading, a gap or
/// another size ends a paragraph, a word broken at the end of a line is joined.
final class PdfBlocks {

    /// Letters larger than the body's by this are a heading's.
    private static final double HEADING = 1.15;

    /// A step down the page of more than this many sizes ends a paragraph.
    private static final double GAP = 1.75;

    private static final Pattern BULLET = Pattern.compile("(?:[•▪◦●‣*–-]|\\d{1,2}[.)]) +(.+)");
    private static final Pattern BROKEN = Pattern.compile("(.*?)(\\p{L}+)-");

    private final List<PdfLines.Line> lines;
    private final DocumentText.Builder document;
    private final double body;
    private final StringBuilder open = new StringBuilder();
    private final List<String> items = new ArrayList<>();
    private final String all;

    private PdfBlocks(List<PdfLines.Line> lines, DocumentText.Builder document) {
        this.lines = lines;
        this.document = document;
        this.body = body(lines);
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        this.all = text.toString();
    }

    static void of(List<PdfLines.Line> lines, int pages, DocumentText.Builder document) {
        Set<PdfLines.Line> repeated = repeated(lines, pages);
        new PdfBlocks(lines.stream().filter(l -> !repeated.contains(l)).toList(), document).write();
    }

    private void write() {
        PdfLines.Line before = null;
        for (PdfLines.Line line : lines) {
            boolean heading = line.size() >= body * HEADING && line.text().length() <= 160;
            Matcher bullet = BULLET.matcher(line.text());
            if (before != null && (heading || bullet.matches() || apart(before, line))) {
                close(before.page(), bullet.matches());
            }
            if (heading) {
                close(line.page(), false);
                document.heading(line.text(), line.size() >= body * 1.5 ? 1 : 2, line.page());
            } else if (bullet.matches()) {
                items.add(bullet.group(1));
            } else if (!items.isEmpty()) {
                items.set(items.size() - 1, joined(items.getLast(), line.text()));
            } else {
                String text = joined(open.toString(), line.text());
                open.setLength(0);
                open.append(text);
            }
            before = line;
        }
        if (before != null) {
            close(before.page(), false);
        }
    }

    /// Ends the paragraph; a list goes on where another item follows.
    private void close(int page, boolean item) {
        document.paragraph(open.toString(), page);
        open.setLength(0);
        if (!item) {
            document.items(items, page);
            items.clear();
        }
    }

    private static boolean apart(PdfLines.Line a, PdfLines.Line b) {
        if (a.page() != b.page()) {
            return true; // a passage has one page
        }
        double step = b.y() - a.y();
        return step < -a.size() || step > a.size() * GAP || Math.abs(a.size() - b.size()) > 1;
    }

    /// A hyphen at the end of a line is the printer's, unless the document writes the word with it.
    private String joined(String before, String line) {
        Matcher broken = BROKEN.matcher(before);
        if (broken.matches() && !line.isEmpty() && Character.isLowerCase(line.charAt(0))) {
            String next = line.split("\\P{L}", 2)[0];
            boolean written = all.contains(broken.group(2) + "-" + next);
            return before.substring(0, before.length() - (written ? 0 : 1)) + line;
        }
        return before.isEmpty() ? line : before + " " + line;
    }

    /// The size that most letters have.
    private static double body(List<PdfLines.Line> lines) {
        Map<Double, Integer> letters = new TreeMap<>();
        lines.forEach(line ->
                letters.merge(
                        Math.round(line.size() * 2) / 2.0, line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(1.0);
    }

    /// Lines at the top or the bottom of most pages that are the same but for their digits.
    private static Set<PdfLines.Line> repeated(List<PdfLines.Line> lines, int pages) {
        Map<String, List<PdfLines.Line>> edges = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int page = lines.get(i).page();
            boolean top = i < 2 || lines.get(i - 2).page() != page;
            boolean bottom = i + 2 >= lines.size() || lines.get(i + 2).page() != page;
            if (top || bottom) {
                edges.computeIfAbsent(
                                lines.get(i).text().replaceAll("\\d+", "#"), _ -> new ArrayList<>())
                        .add(lines.get(i));
            }
        }
        Set<PdfLines.Line> repeated = new HashSet<>();
        edges.values().stream()
                .filter(same -> pages >= 3 && same.size() > pages / 2)
                .forEach(repeated::addAll);
        return repeated;
    }
}
