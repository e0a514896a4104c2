package ai.elson.corpus.grammar;

import ai.elson.base.failure.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// A phrase grammar: named lists of alternatives that are drawn at random and composed.
///
/// A phrase file is plain text. `[name]` opens a list and every further line is one alternative.
/// Within a line `<name>` stands for a draw from that list, `{slot}` for a text that the caller
/// gives, `(a|b|)` for one of the parts, and `[, worth {slot}]` for a part that stands only where
/// its one slot has text; a backslash makes the next character plain. Lines that start with `#` and
/// empty lines are skipped.
public final class Grammar {

    private final Map<String, List<Phrase>> lists;

    private Grammar(Map<String, List<Phrase>> lists) {
        this.lists = lists;
    }

    /// Reads phrase files that lie beside `anchor` on the class path; lists of the same name in
    /// several files join.
    ///
    /// @throws BadInput with file and line where a line cannot be read or a list is not there
    public static Grammar load(Class<?> anchor, String... files) {
        Map<String, List<Phrase>> lists = new LinkedHashMap<>();
        for (String file : files) {
            read(lists, file, resource(anchor, file));
        }
        return checked(lists, String.join(", ", files));
    }

    /// Reads a grammar from text; `name` stands for the file in messages.
    public static Grammar parse(String text, String name) {
        Map<String, List<Phrase>> lists = new LinkedHashMap<>();
        read(lists, name, text);
        return checked(lists, name);
    }

    /// The text of a resource beside `anchor`.
    ///
    /// @throws BadInput where there is no such resource
    public static String resource(Class<?> anchor, String file) {
        try (InputStream stream = anchor.getResourceAsStream(file)) {
            if (stream == null) {
                throw new BadInput(file + ": no such resource beside " + anchor.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether there is a list of that name.
    public boolean has(String list) {
        return lists.containsKey(list);
    }

    /// One draw from a list, its slots filled, its spaces, articles and stops tidied.
    ///
    /// @throws BadInput where the list or a slot is missing
    public String say(String list, Map<String, String> slots, SplittableRandom random) {
        return Sentences.tidy(draw(list, slots, random));
    }

    /// One draw from a list without slots.
    public String say(String list, SplittableRandom random) {
        return say(list, Map.of(), random);
    }

    /// Expands a phrase that stands outside the files, such as one of a data record.
    public String fill(String phrase, Map<String, String> slots, SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        write(Phrase.parse(phrase, "«" + phrase + "»"), slots, random, out);
        return Sentences.tidy(out.toString());
    }

    /// The slots of a phrase that stands outside the files.
    public static List<String> slots(String phrase) {
        return Phrase.parse(phrase, "«" + phrase + "»").slots();
    }

    /// Those of them that are outside square brackets.
    public static List<String> openSlots(String phrase) {
        return Phrase.parse(phrase, "«" + phrase + "»").openSlots();
    }

    /// Those of them that stand whichever alternative is drawn; one in square brackets stands where
    /// it has text.
    public static Set<String> sureSlots(String phrase) {
        return Phrase.parse(phrase, "«" + phrase + "»").sureSlots();
    }

    private String draw(String list, Map<String, String> slots, SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        write(pick(list, random), slots, random, out);
        return out.toString();
    }

    private Phrase pick(String list, SplittableRandom random) {
        List<Phrase> phrases = lists.get(list);
        if (phrases == null) {
            throw new BadInput("phrase list <" + list + "> does not exist");
        }
        return phrases.get(random.nextInt(phrases.size()));
    }

    private void write(
            Phrase phrase, Map<String, String> slots, SplittableRandom random, StringBuilder out) {
        for (Phrase.Part part : phrase.parts()) {
            switch (part) {
                case Phrase.Text(String text) -> out.append(text);
                case Phrase.Reference(String list) -> write(pick(list, random), slots, random, out);
                case Phrase.Choice(List<Phrase> options) ->
                        write(options.get(random.nextInt(options.size())), slots, random, out);
                case Phrase.Optional optional -> {
                    if (!value(optional.slot(), slots).isEmpty()) {
                        write(optional.phrase(), slots, random, out);
                    }
                }
                case Phrase.Slot(String name) -> out.append(value(name, slots));
            }
        }
    }

    private static String value(String slot, Map<String, String> slots) {
        String value = slots.get(slot);
        if (value == null) {
            throw BadInput.at(
                    "phrase slot {" + slot + "}",
                    "no value",
                    "one of " + slots.keySet().stream().sorted().toList());
        }
        return value;
    }

    private static void read(Map<String, List<Phrase>> lists, String file, String text) {
        List<Phrase> current = null;
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            String plain = line.strip();
            if (plain.isEmpty() || plain.startsWith("#")) {
                continue;
            }
            if (plain.startsWith("[") && plain.endsWith("]")) {
                current =
                        lists.computeIfAbsent(
                                plain.substring(1, plain.length() - 1), _ -> new ArrayList<>());
            } else if (current == null) {
                throw BadInput.at(
                        file + ":" + number, "«" + plain + "»", "a list name such as [greeting]");
            } else {
                current.add(Phrase.parse(plain, file + ":" + number));
            }
        }
    }

    private static Grammar checked(Map<String, List<Phrase>> lists, String files) {
        lists.forEach((name, phrases) -> {
            if (phrases.isEmpty()) {
                throw BadInput.at(files + ": [" + name + "]", "no line", "at least one phrase");
            }
            phrases.forEach(phrase -> check(phrase, lists, files, name));
        });
        return new Grammar(lists);
    }

    private static void check(
            Phrase phrase, Map<String, List<Phrase>> lists, String files, String where) {
        for (Phrase.Part part : phrase.parts()) {
            if (part instanceof Phrase.Reference(String list) && !lists.containsKey(list)) {
                throw BadInput.at(
                        files + ": [" + where + "]", "<" + list + ">", "a list of these files");
            }
            if (part instanceof Phrase.Choice(List<Phrase> options)) {
                options.forEach(option -> check(option, lists, files, where));
            }
            if (part instanceof Phrase.Optional(Phrase inner)) {
                check(inner, lists, files, where);
            }
        }
    }
}
