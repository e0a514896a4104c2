package ai.elson.corpus.generate;

import ai.elson.base.chat.Message;
import ai.elson.base.seed.Seeds;
import ai.elson.tools.registry.Registry;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Drafts about the market to read, with counts and the time for each: `MarketTrial COUNT SHOWN`.
final class MarketTrial {

    private MarketTrial() {}

    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        int shown = Integer.parseInt(args[1]);
        MarketWriter writer = new MarketWriter(new Calls(Registry.standard()));
        Map<String, Integer> counts = new TreeMap<>();
        long length = 0;
        int written = 0;
        for (int i = 0; written < count; i++) {
            SplittableRandom random = Seeds.random(11, "market trial", String.valueOf(i));
            MarketTopic topic = MarketWriter.topic(random);
            Written example = writer.write(topic, random);
            counts.merge(example == null ? "(null) " + topic : "topic " + topic, 1, Integer::sum);
            if (example == null) {
                continue;
            }
            written++;
            counts.merge("family " + example.family(), 1, Integer::sum);
            counts.merge(
                    "level " + topic + " " + example.draft().effort().difficulty(),
                    1,
                    Integer::sum);
            counts.merge("place " + example.domain() + "/" + example.bucket(), 1, Integer::sum);
            int size =
                    example.draft().messages().stream().mapToInt(m -> m.content().length()).sum();
            counts.merge(size > 3600 ? "length above 3600" : "length up to 3600", 1, Integer::sum);
            length += size;
            if (written <= shown) {
                print(topic, example);
            }
        }
        counts.forEach((key, n) -> System.out.println(key + " " + n));
        System.out.println("mean length " + length / count);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            SplittableRandom random = Seeds.random(12, "market trial", String.valueOf(i));
            writer.write(MarketWriter.topic(random), random);
        }
        System.out.println("microseconds a draft " + (System.nanoTime() - start) / 1000 / count);
    }

    private static void print(MarketTopic topic, Written example) {
        System.out.println(
                "=== "
                        + topic
                        + " "
                        + example.family()
                        + " "
                        + example.domain()
                        + "/"
                        + example.bucket()
                        + " "
                        + example.draft().effort().difficulty());
        for (Message message : example.draft().messages()) {
            if (message instanceof Message.Assistant assistant
                    && !assistant.toolCalls().isEmpty()) {
                assistant
                        .toolCalls()
                        .forEach(c -> System.out.println("  -> " + c.name() + " " + c.arguments()));
            } else if (message instanceof Message.Tool tool) {
                System.out.println(
                        "  <- "
                                + tool.content()
                                        .substring(0, Math.min(90, tool.content().length())));
            } else {
                System.out.println(
                        (message instanceof Message.User ? "U: " : "A: ") + message.content());
            }
        }
        System.out.println("  # " + example.draft().answer());
    }
}
