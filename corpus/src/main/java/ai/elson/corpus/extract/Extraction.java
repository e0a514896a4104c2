package ai.elson.corpus.extract;

import ai.elson.base.chat.Message;
import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.base.file.Jsonl;
import ai.elson.base.provenance.Provenance;
import ai.elson.base.provenance.Sha256;
import ai.elson.base.seed.Seeds;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.corpus.example.Origin;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.source.Classification;
import ai.elson.corpus.source.SourceClassifier;
import ai.elson.corpus.source.Tier;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Question and answer examples drawn from documents. No model takes part: the answer is a part of
/// the document, word for word, and the question's turn quotes the passage that it stands in.
///
/// @param examples in the order of the files and of the passages
/// @param refused what gave none, with the reason
public record Extraction(List<Example> examples, List<Refused> refused) {

    private static final String TASK = "document_question";

    private static final Grammar GRAMMAR = Grammar.load(Extraction.class, "questions.phrases");

    public Extraction {
        examples = List.copyOf(examples);
        refused = List.copyOf(refused);
    }

    /// Reads the files; one that cannot be read is refused and the others go on.
    ///
    /// @param seed draws the wording of the questions
    public static Extraction of(List<Path> files, Filing filing, long seed) {
        List<Example> examples = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Path file : files) {
            try {
                DocumentText document = Documents.read(file);
                new Maker(file, document, Sha256.of(file), filing, seed).make(examples, refused);
            } catch (BadInput e) {
                refused.add(new Refused(file.toString(), "", String.valueOf(e.getMessage())));
            }
        }
        return new Extraction(examples, refused);
    }

    /// Writes `NAME.json`, a JSON array, `NAME.jsonl`, the same as lines, and `quarantine.jsonl`
    /// beside them.
    ///
    /// @param output the JSON array's file, as `strategic_qa_sft.json`
    public void write(Path output) {
        String name = output.getFileName().toString();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            throw BadInput.at("--output", "«" + output + "»", "a name that ends in .json");
        }
        AtomicFiles.writeString(
                output, Json.pretty(examples.stream().map(Example::toJson).toList()));
        ExampleFiles.write(output.resolveSibling(name + "l"), examples);
        Jsonl.write(output.resolveSibling("quarantine.jsonl"), refused.stream());
    }

    private record Maker(Path file, DocumentText document, String sha, Filing filing, long seed) {

        void make(List<Example> examples, List<Refused> refused) {
            List<Candidate> candidates = CandidateFinder.of(document);
            if (candidates.isEmpty()) {
                refused.add(
                        new Refused(
                                file.toString(),
                                "",
                                "found no question that a passage answers; accepted: headings with"
                                        + " text, definitions, lists or tables"));
            }
            for (Candidate candidate : candidates) {
                Classification found =
                        SourceClassifier.standard()
                                .classify(
                                        document.title() + ". " + candidate.section(),
                                        candidate.passage(),
                                        Tier.TERTIARY);
                String domain = filing.domain().isEmpty() ? found.domain() : filing.domain();
                String bucket =
                        !filing.bucket().isEmpty()
                                ? filing.bucket()
                                : found.domain().equals(domain) ? found.bucket() : "";
                if (domain.equals(Classification.NONE) || bucket.isEmpty()) {
                    refused.add(
                            new Refused(
                                    file.toString(),
                                    place(candidate),
                                    domain.equals(Classification.NONE)
                                            ? "fits no domain ("
                                                    + found.reasons()
                                                    + "); give --domain"
                                            : "no bucket of "
                                                    + domain
                                                    + " is clear; give --bucket"));
                } else {
                    examples.add(example(candidate, domain, bucket));
                }
            }
        }

        private Example example(Candidate candidate, String domain, String bucket) {
            String key = candidate.start() + " " + new TreeMap<>(candidate.slots());
            SplittableRandom random = Seeds.random(seed, TASK, sha, candidate.phrase(), key);
            TreeMap<String, String> slots = new TreeMap<>(candidate.slots());
            slots.put("document", document.title());
            slots.put("place", place(candidate));
            String question =
                    candidate.phrase().isEmpty()
                            ? candidate.slots().getOrDefault("question", "")
                            : GRAMMAR.say(candidate.phrase(), slots, random);
            String user =
                    question
                            + "\n\n"
                            + GRAMMAR.say("context", slots, random)
                            + "\nSHA-256 "
                            + sha
                            + "\n> "
                            + candidate.passage().replace("\n", "\n> ");
            String reply = candidate.answer() + "\n\n" + GRAMMAR.say("cited", slots, random);
            return new Example(
                    "doc-"
                            + Sha256.of(sha + "\n" + candidate.phrase() + "\n" + key)
                                    .substring(0, 20),
                    List.of(new Message.User(user), new Message.Assistant(reply)),
                    List.of(),
                    domain,
                    bucket,
                    candidate.several() ? Difficulty.MEDIUM : Difficulty.EASY,
                    TASK,
                    Taxonomy.standard().domain(domain).highRisk() ? "high" : "normal",
                    file.getFileName().toString(),
                    new Answer("text", candidate.answer(), "", ""),
                    List.of(),
                    new Origin("extract", Provenance.VERSION, seed));
        }

        /// Title, section, page and characters, as a citation has them.
        private String place(Candidate candidate) {
            StringBuilder place = new StringBuilder("«" + document.title() + "»");
            if (!candidate.section().isEmpty()) {
                place.append(", ").append(candidate.section());
            }
            if (candidate.page() > 0) {
                place.append(", page ").append(candidate.page());
            }
            int end =
                    candidate.phrase().equals("cell")
                            ? document.text().indexOf('\n', candidate.start())
                            : candidate.start() + candidate.passage().length();
            return place.append(", characters ")
                    .append(candidate.start())
                    .append(" to ")
                    .append(end < 0 ? document.text().length() : end)
                    .toString();
        }
    }
}
