package ai.elson.corpus.generate;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Recipes;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.grammar.Draw;
import ai.elson.corpus.grammar.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/// Names of accounts, funds, assets and the like.
record NameLists(Map<String, List<String>> lists) {

    static NameLists load() {
        return Recipes.parse(
                Grammar.resource(NameLists.class, "names.yaml"), "names.yaml", NameLists.class);
    }

    /// Different names of a list.
    ///
    /// @throws BadInput where there is no such list or it is too short
    List<JsonNode> distinct(String list, int many, SplittableRandom random) {
        List<String> names = new ArrayList<>(lists.getOrDefault(list, List.of()));
        if (names.size() < many) {
            throw BadInput.at("names.yaml: " + list, names.size() + " names", "at least " + many);
        }
        Draw.shuffle(names, random);
        return names.subList(0, many).stream().map(Given::text).toList();
    }
}
