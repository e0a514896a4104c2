package ai.elson.corpus.grammar;

import ai.elson.base.failure.BadInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One parsed alternative of a phrase file.
record Phrase(List<Part> parts) {

    /// A piece of a phrase.
    sealed interface Part {}

    record Text(String text) implements Part {}

    record Reference(String list) implements Part {}

    record Slot(String name) implements Part {}

    record Choice(List<Phrase> options) implements Part {}

    /// Stands only where its one slot has text.
    record Optional(Phrase phrase) implements Part {

        String slot() {
            return phrase.slots().getFirst();
        }
    }

    /// All slots.
    List<String> slots() {
        List<String> slots = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Slot(String name) -> slots.add(name);
                case Choice(List<Phrase> options) -> options.forEach(o -> slots.addAll(o.slots()));
                case Optional(Phrase inner) -> slots.addAll(inner.slots());
                case Text _, Reference _ -> {}
            }
        }
        return slots;
    }

    /// The slots outside square brackets.
    List<String> openSlots() {
        List<String> slots = new ArrayList<>(slots());
        for (Part part : parts) {
            switch (part) {
                case Choice(List<Phrase> options) -> {
                    options.forEach(o -> o.slots().forEach(slots::remove));
                    options.forEach(o -> slots.addAll(o.openSlots()));
                }
                case Optional(Phrase inner) -> inner.slots().forEach(slots::remove);
                case Slot _, Text _, Reference _ -> {}
            }
        }
        return slots;
    }

    /// The slots that stand whichever alternative is drawn, as far as they have text.
    Set<String> sureSlots() {
        Set<String> sure = new LinkedHashSet<>();
        for (Part part : parts) {
            switch (part) {
                case Slot(String name) -> sure.add(name);
                case Choice(List<Phrase> options) -> {
                    Set<String> common = new LinkedHashSet<>(options.getFirst().sureSlots());
                    options.forEach(o -> common.retainAll(o.sureSlots()));
                    sure.addAll(common);
                }
                case Optional(Phrase inner) -> sure.addAll(inner.sureSlots());
                case Text _, Reference _ -> {}
            }
        }
        return sure;
    }

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
                if (c == ')' || c == ']' || (c == '|' && depth > 0)) {
                    break;
                }
                position++;
                switch (c) {
                    case '\\' -> plain.append(text.charAt(position++));
                    case '<' -> add(parts, plain, new Reference(until('>')));
                    case '{' -> add(parts, plain, new Slot(until('}')));
                    case '(' -> add(parts, plain, choice());
                    case '[' -> add(parts, plain, optional());
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
            close(')');
            depth--;
            return new Choice(List.copyOf(options));
        }

        private Optional optional() {
            Phrase phrase = sequence();
            close(']');
            if (phrase.slots().size() != 1) {
                throw BadInput.at(where, "«" + text + "»", "one slot in square brackets");
            }
            return new Optional(phrase);
        }

        private void close(char bracket) {
            if (position >= text.length() || text.charAt(position) != bracket) {
                throw unbalanced();
            }
            position++;
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
