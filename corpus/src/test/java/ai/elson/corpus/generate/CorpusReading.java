package ai.elson.corpus.generate;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.corpus.example.Example;
import ai.elson.tools.registry.Registry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Prints examples to be read by a person, so many of each family: `CorpusReading [each] [seed]
/// [family ...]`.
final class CorpusReading {

    private static final int WRITTEN = 3000;

    private CorpusReading() {}

    public static void main(String[] arguments) {
        int each = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        List<String> families =
                List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
        Map<String, Integer> printed = new LinkedHashMap<>();
        for (Example example : TestCorpus.of(Registry.standard(), seed, WRITTEN)) {
            boolean wanted = families.isEmpty() || families.contains(example.task());
            if (wanted && printed.merge(example.task(), 1, Integer::sum) <= each) {
                print(example);
            }
        }
        System.out.println(printed);
    }

    private static void print(Example example) {
        System.out.printf(
                "%n--- %s, %s, %s%n", example.task(), example.domain(), example.difficulty());
        for (Message message : example.messages()) {
            switch (message) {
                case Message.User(String text) -> System.out.println("U: " + text);
                case Message.Assistant(String text, List<ToolCall> calls) -> {
                    calls.forEach(c -> System.out.println("   > " + c.name() + c.arguments()));
                    if (!text.isEmpty()) {
                        System.out.println("A: " + text);
                    }
                }
                case Message.Tool(_, _, String text) -> System.out.println("   < " + text);
                default -> System.out.println(message);
            }
        }
    }
}
