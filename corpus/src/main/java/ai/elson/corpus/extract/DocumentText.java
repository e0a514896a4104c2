package ai.elson.corpus.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A document as text and the blocks in it.
///
/// @param title what it calls itself, or else its file name
/// @param text the blocks' own words, a blank line between two
record DocumentText(String title, String text, List<Block> blocks) {

    /// Between two cells of a table.
    static final String CELL = " | ";

    /// Builds a document block by block. Spaces are made one, compatibility letters such as
    /// ligatures are taken apart and soft hyphens removed; nothing else is changed.
    static final class Builder {
        private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
        private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");
        private static final Pattern UNSEEN = Pattern.compile("[\u00AD\u200B-\u200D\u2060\uFEFF]");

        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private String title = "";

        static String clean(String raw) {
            String plain =
                    LIGATURE.matcher(raw)
                            .replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC));
            plain = UNSEEN.matcher(plain).replaceAll("");
            return SPACE.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC))
                    .replaceAll(" ")
                    .strip();
        }

        /// The first title that is not blank stays.
        void title(String raw) {
            if (title.isEmpty()) {
                title = clean(raw);
            }
        }

        void heading(String raw, int level, int page) {
            String words = clean(raw);
            if (!words.isEmpty() && !Boilerplate.line(words)) {
                int start = open();
                text.append(words);
                blocks.add(new Block.Heading(words, level, start, text.length(), page));
            }
        }

        void paragraph(String raw, int page) {
            String words = clean(raw);
            if (!words.isEmpty() && !Boilerplate.line(words)) {
                int start = open();
                text.append(words);
                blocks.add(new Block.Paragraph(words, start, text.length(), page));
            }
        }

        void items(List<String> raw, int page) {
            List<String> items =
                    raw.stream().map(Builder::clean).filter(i -> !i.isEmpty()).toList();
            if (!items.isEmpty() && !items.stream().allMatch(Boilerplate::line)) {
                int start = open();
                text.append("- ").append(String.join("\n- ", items));
                blocks.add(new Block.Items(items, start, text.length(), page));
            }
        }

        void table(List<List<String>> raw, int page) {
            if (raw.isEmpty()) {
                return;
            }
            int start = open();
            List<List<String>> rows = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            for (List<String> row : raw) {
                List<String> cells =
                        row.stream().map(Builder::clean).map(c -> c.replace('|', '/')).toList();
                text.append(rows.isEmpty() ? "" : "\n");
                starts.add(text.length());
                text.append(String.join(CELL, cells));
                rows.add(cells);
            }
            blocks.add(
                    new Block.Table(
                            List.copyOf(rows), List.copyOf(starts), start, text.length(), page));
        }

        int length() {
            return text.length();
        }

        DocumentText build(String fileName) {
            String name =
                    title.isEmpty()
                            ? blocks.stream()
                                    .filter(Block.Heading.class::isInstance)
                                    .map(b -> ((Block.Heading) b).text())
                                    .findFirst()
                                    .orElse(fileName)
                            : title;
            return new DocumentText(name, text.toString(), List.copyOf(blocks));
        }

        private int open() {
            text.append(text.isEmpty() ? "" : "\n\n");
            return text.length();
        }
    }
}
