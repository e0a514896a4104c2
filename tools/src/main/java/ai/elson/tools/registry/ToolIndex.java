package ai.elson.tools.registry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Chooses the few tools that stand in a prompt, by the words of the question.
public final class ToolIndex {

    /// What a word counts in a tool's name, purpose and fields.
    private static final List<Float> WEIGHTS = List.of(3f, 2f, 1f);

    private final Bm25 index;
    private final List<String> names;

    private ToolIndex(Bm25 index, List<String> names) {
        this.index = index;
        this.names = names;
    }

    /// Indexes names, purposes and fields of a registry's tools.
    public static ToolIndex of(Registry registry) {
        List<Bm25.Entry> entries =
                registry.tools().stream()
                        .filter(tool -> !(tool instanceof RuleTool))
                        .map(ToolIndex::entry)
                        .toList();
        return new ToolIndex(
                new Bm25(entries, WEIGHTS), entries.stream().map(Bm25.Entry::id).toList());
    }

    /// The `k` tools that suit the question best, the best first and `look_up_rule` last: what is
    /// no computation is a look-up. Where fewer share a word with the question, the first of the
    /// registry fill the places, so that every prompt has the same shape.
    ///
    /// @param k at least 1; a greater number than there are tools gives them all
    public List<String> choose(String question, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k: found " + k + "; accepted: 1 or more");
        }
        int others = k - 1;
        Set<String> chosen = new LinkedHashSet<>();
        if (others > 0) {
            index.search(question, others).forEach(hit -> chosen.add(hit.id()));
        }
        names.stream()
                .filter(name -> !chosen.contains(name))
                .limit(others - chosen.size())
                .toList()
                .forEach(chosen::add);
        chosen.add(RuleTool.NAME);
        return List.copyOf(chosen);
    }

    private static Bm25.Entry entry(Tool tool) {
        return new Bm25.Entry(
                tool.name(),
                List.of(WireName.spoken(tool.name()), tool.purpose(), tool.searchText()));
    }
}
