package ai.elson.corpus.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds what a document answers, by its structure and by the shape of its sentences; where the
/// shape is not certain there is no candidate.
final class CandidateFinder {

    /// A longer passage is cut at the end of a sentence.
    private static final int PASSAGE = 1_200;

    private static final int SHORTEST = 40;

    private static final Pattern EXPLAINS =
            Pattern.compile(
                    "(?<term>(?:(?:An?|The) )?[\\p{L}\\d][\\p{L}\\d'’()/&.-]*(?: [\\p{L}\\d(][\\p{L}\\d'’()/&.-]*){0,6}?) (?<verb>is an?|is the|are the|are|means|refers to) .{20,}");
    private static final Pattern POINTING =
            Pattern.compile(
                    "(?i)(?:this|that|these|those|it|they|there|here|he|she|we|you|i|who|which|what|such|one|some|many|most|other|others|both|each|all|if|when|while|for|in|on|at|as|because|but|and|or|not|the following|another|however|also)(?: .*)?");
    private static final Pattern GIVES =
            Pattern.compile(
                    "(?:(?:For|In) (?<before>(?:19|20)\\d\\d),? )?[Tt]he (?<what>\\p{L}[\\p{L}\\d'’ ()-]{3,90}?) (?:is|was|will be|remains|increases to|rises to) (?<value>\\$?\\d[\\d,]*(?:\\.\\d+)?(?:%| percent| per cent)?)(?: (?:for|in) (?<after>(?:19|20)\\d\\d))?\\.");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final DocumentText document;
    private final List<Block.Heading> path = new ArrayList<>();
    private final List<Candidate> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private CandidateFinder(DocumentText document) {
        this.document = document;
    }

    static List<Candidate> of(DocumentText document) {
        CandidateFinder finder = new CandidateFinder(document);
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : blocks.get(i);
            Block before = i > 0 ? blocks.get(i - 1) : blocks.get(i);
            switch (blocks.get(i)) {
                case Block.Heading heading -> finder.enter(heading);
                case Block.Paragraph paragraph -> {
                    if (before instanceof Block.Heading && !paragraph.text().endsWith(":")) {
                        finder.underHeading(paragraph);
                    }
                    if (next instanceof Block.Items items && paragraph.text().endsWith(":")) {
                        finder.list(paragraph, items);
                    }
                    finder.sentences(paragraph);
                }
                case Block.Items _ -> {} // told with the paragraph before it
                case Block.Table table -> finder.table(table);
            }
        }
        return List.copyOf(finder.found);
    }

    private void enter(Block.Heading heading) {
        path.removeIf(above -> above.level() >= heading.level());
        path.add(heading);
    }

    /// The heading's question, or what the document says about the heading.
    private void underHeading(Block.Paragraph paragraph) {
        if (paragraph.text().length() < SHORTEST) {
            return;
        }
        List<SentenceSplit.Sentence> sentences = SentenceSplit.of(paragraph.text());
        int end = paragraph.text().length();
        for (int i = sentences.size() - 1; i > 0 && end > PASSAGE; i--) {
            end = sentences.get(i).start();
        }
        String passage = paragraph.text().substring(0, end).strip();
        String heading = path.getLast().text();
        boolean asks = heading.endsWith("?");
        add(
                asks ? "" : "about",
                asks ? Map.of("question", heading) : Map.of("topic", "«" + heading + "»"),
                passage,
                passage,
                paragraph,
                paragraph.start(),
                SentenceSplit.of(passage).size() > 1);
    }

    private void sentences(Block.Paragraph paragraph) {
        for (SentenceSplit.Sentence sentence : SentenceSplit.of(paragraph.text())) {
            String text = sentence.text();
            if (!text.endsWith(".") || text.length() > PASSAGE) {
                continue;
            }
            int start = paragraph.start() + sentence.start();
            Matcher gives = GIVES.matcher(text);
            Matcher explains = EXPLAINS.matcher(text);
            if (gives.matches()) {
                String before = gives.group("before");
                String year = before == null ? gives.group("after") : before;
                if (before == null || gives.group("after") == null) {
                    Map<String, String> slots =
                            year == null
                                    ? Map.of("figure", gives.group("what"))
                                    : Map.of("figure", gives.group("what"), "year", year);
                    add(
                            year == null ? "figure" : "figure in year",
                            slots,
                            text,
                            text,
                            paragraph,
                            start,
                            false);
                }
            } else if (explains.matches() && !POINTING.matcher(explains.group("term")).matches()) {
                String verb = explains.group("verb");
                String term = explains.group("term");
                if (term.startsWith("A ") || term.startsWith("An ") || term.startsWith("The ")) {
                    term = term.substring(0, 1).toLowerCase(Locale.ROOT) + term.substring(1);
                }
                add(
                        verb.startsWith("is")
                                ? "definition"
                                : verb.startsWith("are") ? "definition several" : "meaning",
                        Map.of("term", term),
                        text,
                        text,
                        paragraph,
                        start,
                        false);
            }
        }
    }

    private void list(Block.Paragraph lead, Block.Items items) {
        String passage = document.text().substring(lead.start(), items.end());
        if (items.items().size() >= 2 && passage.length() <= 2 * PASSAGE && !path.isEmpty()) {
            String heading = path.getLast().text();
            boolean asks = heading.endsWith("?");
            add(
                    asks ? "" : "list",
                    asks ? Map.of("question", heading) : Map.of("topic", "«" + heading + "»"),
                    passage,
                    passage,
                    lead,
                    lead.start(),
                    true);
        }
    }

    /// The cells with figures, where the header and the first column name each cell in one way.
    private void table(Block.Table table) {
        List<String> header = table.rows().getFirst();
        List<List<String>> body = table.rows().subList(1, table.rows().size());
        boolean clear =
                header.size() >= 2
                        && distinct(header.subList(1, header.size()))
                        && body.stream().allMatch(row -> row.size() == header.size())
                        && distinct(body.stream().map(List::getFirst).toList());
        if (!clear) {
            return;
        }
        String names = String.join(DocumentText.CELL, header);
        for (int r = 0; r < body.size(); r++) {
            List<String> row = body.get(r);
            String passage = names + "\n" + String.join(DocumentText.CELL, row);
            for (int c = 1; c < row.size(); c++) {
                if (DIGIT.matcher(row.get(c)).find() && row.get(c).length() <= 60) {
                    add(
                            "cell",
                            Map.of("column", header.get(c), "row", row.getFirst()),
                            passage,
                            row.get(c),
                            table,
                            table.starts().get(r + 1),
                            false);
                }
            }
        }
    }

    private static boolean distinct(List<String> names) {
        return names.stream().noneMatch(String::isBlank)
                && new HashSet<>(names).size() == names.size();
    }

    private void add(
            String phrase,
            Map<String, String> slots,
            String passage,
            String answer,
            Block block,
            int start,
            boolean several) {
        String section = path.stream().map(Block.Heading::text).collect(Collectors.joining(" > "));
        String heading = path.isEmpty() ? "" : path.getLast().text();
        if (seen.add(phrase + "\n" + new java.util.TreeMap<>(slots) + "\n" + section)) {
            found.add(
                    new Candidate(
                            phrase,
                            slots,
                            heading,
                            section,
                            passage,
                            answer,
                            start,
                            block.page(),
                            several));
        }
    }
}
