package ai.elson.corpus.source;

import ai.elson.base.failure.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a place in the United States Code or the Code of Federal Regulations is about, or a paper
/// that an agency calls by a number (forms and publications of the IRS), from `law.yaml`.
final class Law {

    private static final Pattern SECTION = Pattern.compile("(\\d+)([a-z]*)");

    /// The number of a citation decides over any word.
    private static final double SECTION_WEIGHT = 8;

    /// A title as a whole leans.
    private static final double TITLE_WEIGHT = 3;

    private static final Law STANDARD = new Law(RuleFiles.read("law.yaml", File.class));

    /// A citation that was found, and what it leans to.
    record Cited(String citation, Leaning leaning) {}

    private record Citation(String code, String pattern, @Nullable String title) {}

    private record File(
            List<Citation> citations,
            Map<String, List<String>> usc,
            Map<String, List<String>> cfr,
            List<String> parts26,
            Map<String, List<String>> numbered,
            Map<String, String> titles) {}

    private record Section(int number, String letters) implements Comparable<Section> {
        static Optional<Section> of(String text) {
            Matcher matcher = SECTION.matcher(text.toLowerCase(Locale.ROOT));
            return matcher.matches() && matcher.group(1).length() < 8
                    ? Optional.of(new Section(Integer.parseInt(matcher.group(1)), matcher.group(2)))
                    : Optional.empty();
        }

        @Override
        public int compareTo(Section other) {
            return number != other.number
                    ? Integer.compare(number, other.number)
                    : letters.compareTo(other.letters);
        }
    }

    private record Range(Section from, Section to, Place place) {
        /// Reads `401 to 407 place` or `408A place`; an end without letters takes in all that has
        /// some.
        static Range of(String line) {
            String[] words = line.split(" ");
            boolean pair = words.length == 4 && words[1].equals("to");
            Optional<Section> from = Section.of(words[0]);
            Optional<Section> to = pair ? Section.of(words[2]) : from;
            if (from.isEmpty() || to.isEmpty() || !(pair || words.length == 2)) {
                throw BadInput.at("law.yaml", "«" + line + "»", "a range, as 401 to 407 place");
            }
            Section end = to.get();
            if (pair && end.letters().isEmpty()) {
                end = new Section(end.number(), "zzz");
            }
            return new Range(from.get(), end, Place.of(words[words.length - 1], "law.yaml"));
        }

        boolean holds(Section section) {
            return from.compareTo(section) <= 0 && section.compareTo(to) <= 0;
        }
    }

    private record Finder(String code, Pattern pattern, @Nullable String title) {}

    private final List<Finder> finders = new ArrayList<>();
    private final Map<String, List<Range>> ranges = new TreeMap<>();
    private final Map<String, Place> titles = new TreeMap<>();

    private Law(File file) {
        for (Citation citation : file.citations()) {
            finders.add(
                    new Finder(
                            citation.code(),
                            Pattern.compile(citation.pattern()),
                            citation.title()));
        }
        file.usc().forEach((title, lines) -> put("usc " + title, lines));
        file.cfr().forEach((title, lines) -> put("cfr " + title, lines));
        put("cfr 26", file.parts26());
        file.numbered().forEach(this::put);
        file.titles().forEach((title, place) -> titles.put(title, Place.of(place, "law.yaml")));
    }

    static Law standard() {
        return STANDARD;
    }

    /// The first citation of the text that is about something of the taxonomy.
    Optional<Cited> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Finder finder : finders) {
            Matcher matcher = finder.pattern().matcher(lower);
            while (matcher.find()) {
                String title = finder.title() == null ? group(matcher, "title") : finder.title();
                Optional<Cited> cited =
                        about(
                                finder.code() + " " + title,
                                group(matcher, "section"),
                                group(matcher, "rest") + group(matcher, "rest2"));
                if (cited.isPresent()) {
                    return cited;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Cited> about(String title, String section, String rest) {
        Optional<Place> place = place(title + " " + section, rest).or(() -> place(title, section));
        String citation = (title + " " + section).strip();
        if (place.isEmpty() && title.equals("cfr 26") && !rest.isEmpty()) {
            place = place("usc 26", rest);
            citation += "." + rest;
        }
        if (place.isPresent()) {
            return Optional.of(new Cited(citation, new Leaning(place.get(), SECTION_WEIGHT)));
        }
        return Optional.ofNullable(titles.get(title))
                .map(p -> new Cited(title, new Leaning(p, TITLE_WEIGHT)));
    }

    private Optional<Place> place(String title, String section) {
        return Section.of(section.replace("-", ""))
                .flatMap(s ->
                        ranges.getOrDefault(title, List.of()).stream()
                                .filter(range -> range.holds(s))
                                .map(Range::place)
                                .findFirst());
    }

    private void put(String title, List<String> lines) {
        ranges.computeIfAbsent(title, _ -> new ArrayList<>())
                .addAll(lines.stream().map(Range::of).toList());
    }

    private static String group(Matcher matcher, String name) {
        if (!matcher.namedGroups().containsKey(name)) {
            return "";
        }
        String found = matcher.group(name);
        return found == null ? "" : found;
    }
}
