package ai.elson.tools.schema;

import ai.elson.base.failure.Nearest;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import java.util.Optional;

/// Rules that a document names.
final class RuleIds {

    private RuleIds() {}

    static Optional<Rule> find(String id) {
        return RuleBook.standard().rules().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /// The rule; where there is none, that is a finding.
    static Optional<Rule> require(String path, String id, Findings findings) {
        Optional<Rule> rule = find(id);
        if (rule.isEmpty()) {
            findings.add(
                    path,
                    id,
                    "an id of the rule book; the nearest is "
                            + Nearest.to(
                                    id,
                                    RuleBook.standard().rules().stream().map(Rule::id).toList()),
                    "a rule is in the rule book");
        }
        return rule;
    }
}
