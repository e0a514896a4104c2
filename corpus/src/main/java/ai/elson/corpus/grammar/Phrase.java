package ai.elson.corpus.grammar;

import ai.elson.base.failure.BadInput;
import java.util.ArrayList;
import java.util.List;

/// One parsed alternative of a phrase file.
record Phrase(List<Part> parts) {

    /// A piece of a phrase.
    sealed interface Part {}

    record Text(String text) implements Part {}

    record Reference(String list) implements Part {}

    record Slot(String name) implements Part {}

    record Choice(List<Phrase> options) implements Part {}

    /// @throws BadInput that names `where` for a bracket without its partner
    static Phrase parse(String text, String where) {
        Reader reader = new Reader(text, where);
        Phrase phrase = reader.sequence();
        if (reader.position < text.length()) {
            throw reader.unbalanced();
        }
        return phrase;
    }

    private static final class Reader {
        private final String text;
        private final String where;
        private int position;
        private int depth;

        Reader(String text, String where) {
            this.text = text;
            this.where = where;
        }

        BadInput unbalanced() {
            return BadInput.at(
                    where, "«" + text + "»", "brackets in pairs; write \\( for a plain one");
        }

        Phrase sequence() {
            List<Part> parts = new ArrayList<>();
            StringBuilder plain = new StringBuilder();
            while (position < text.length()) {
                char c = text.charAt(position);
                if (c == ')' || (c == '|' && depth > 0)) {
                    break;
                }
                position++;
                switch (c) {
                    case '\\' -> plain.append(text.charAt(position++));
                    case '<' -> add(parts, plain, new Reference(until('>')));
                    case '{' -> add(parts, plain, new Slot(until('}')));
                    case '(' -> add(parts, plain, choice());
                    default -> plain.append(c);
                }
            }
            if (!plain.isEmpty()) {
                parts.add(new Text(plain.toString()));
            }
            return new Phrase(List.copyOf(parts));
        }

        private static void add(List<Part> parts, StringBuilder plain, Part part) {
            if (!plain.isEmpty()) {
                parts.add(new Text(plain.toString()));
                plain.setLength(0);
            }
            parts.add(part);
        }

        private Choice choice() {
            List<Phrase> options = new ArrayList<>();
            depth++;
            options.add(sequence());
            while (position < text.length() && text.charAt(position) == '|') {
                position++;
                options.add(sequence());
            }
            if (position >= text.length()) {
                throw unbalanced();
            }
            position++;
            depth--;
            return new Choice(List.copyOf(options));
        }

        private String until(char end) {
            int stop = text.indexOf(end, position);
            if (stop < 0) {
                throw unbalanced();
            }
            String name = text.substring(position, stop);
            position = stop + 1;
            return name;
        }
    }
}
