package ai.elson.corpus.spark;

import ai.elson.base.chat.Message;
import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.Origin;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Files of few words, so that ids, questions, answers and bands meet often, with lines that are no
/// examples in between.
final class RandomCorpus {

    private static final String[] FILLERS = {"please ", "now ", "the ", "hi "};

    private RandomCorpus() {}

    /// One to three files.
    static List<Path> write(Random random, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Path file = folder.resolve("in" + i + ".jsonl");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (random.nextBoolean()) {
                bytes.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
            }
            for (int line = random.nextInt(150); line >= 0; line--) {
                bytes.writeBytes(line(random));
                bytes.writeBytes((random.nextInt(5) == 0 ? "\r\n" : "\n").getBytes());
            }
            if (random.nextBoolean()) {
                bytes.writeBytes(line(random));
            }
            Files.write(file, bytes.toByteArray());
            files.add(file);
        }
        return files;
    }

    private static byte[] line(Random random) {
        String text =
                switch (random.nextInt(16)) {
                    case 0 -> random.nextBoolean() ? "" : " \t";
                    case 1 -> "{oops";
                    case 2 -> "{\"id\":\"x\"}";
                    case 3 -> "\"caf\u00e9\"";
                    case 4 ->
                            example(
                                    random,
                                    "Which of all the bonds on the market pays the most interest"
                                            + " this year?",
                                    "None.");
                    case 5 -> example(random, question(random), "It is 77%.");
                    default ->
                            example(
                                    random,
                                    question(random),
                                    "answer of " + "ab".charAt(random.nextInt(2)));
                };
        return text.getBytes(
                random.nextInt(4) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static String question(Random random) {
        StringBuilder question = new StringBuilder();
        for (String word : "rate on 500 dollars of a bond that pays twice yearly".split(" ")) {
            if (random.nextInt(6) == 0) {
                question.append(FILLERS[random.nextInt(4)]);
            }
            question.append(random.nextInt(30) == 0 ? "loan" : word).append(' ');
        }
        return question.toString();
    }

    private static String example(Random random, String question, String answer) {
        return Json.line(
                new Example(
                                "id" + random.nextInt(300),
                                List.of(new Message.User(question), new Message.Assistant(answer)),
                                List.of("future_value"),
                                random.nextBoolean() ? "accounting" : "astrology",
                                "bookkeeping",
                                Difficulty.EASY,
                                "calculation",
                                "normal",
                                "made",
                                null,
                                List.of(),
                                new Origin("test", "1", 3))
                        .toJson());
    }
}
