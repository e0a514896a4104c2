package ai.elson.evaluation.quiz;

import ai.elson.knowledge.rule.Unit;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// A question with its key. Each kind says what a right answer is; the scorer knows how to tell.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Question.Numeric.class, name = "numeric"),
    @JsonSubTypes.Type(value = Question.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Question.ToolCalls.class, name = "tool_call"),
    @JsonSubTypes.Type(value = Question.Fact.class, name = "fact"),
    @JsonSubTypes.Type(value = Question.Conduct.class, name = "conduct")
})
public sealed interface Question {

    /// What all kinds have.
    Item item();

    default String id() {
        return item().id();
    }

    /// The kind's name, as in the files.
    default String kind() {
        return switch (this) {
            case Numeric _ -> "numeric";
            case Choice _ -> "choice";
            case ToolCalls _ -> "tool_call";
            case Fact _ -> "fact";
            case Conduct _ -> "conduct";
        };
    }

    /// What is asked, in full.
    default String prompt() {
        return item().text();
    }

    /// The key, for people.
    String key();

    /// A figure.
    ///
    /// @param tolerance differences from `value` below it count as none
    record Numeric(Item item, BigDecimal value, Unit unit, BigDecimal tolerance)
            implements Question {
        @Override
        public String key() {
            return unit.format(value);
        }
    }

    /// One of four options.
    ///
    /// @param right index of the right one, from 0
    record Choice(Item item, List<String> options, int right) implements Question {
        public Choice {
            options = List.copyOf(options);
            if (options.size() != 4 || right < 0 || right > 3) {
                throw new IllegalArgumentException(
                        item.id() + ": found " + options.size() + " options; accepted: four");
            }
        }

        /// `A` to `D`.
        public static String letter(int option) {
            return String.valueOf((char) ('A' + option));
        }

        @Override
        public String prompt() {
            StringBuilder prompt = new StringBuilder(item.text());
            for (int i = 0; i < options.size(); i++) {
                prompt.append('\n').append(letter(i)).append(") ").append(options.get(i));
            }
            return prompt.toString();
        }

        @Override
        public String key() {
            return letter(right) + ") " + options.get(right);
        }
    }

    /// A set of tool calls, in any order.
    record ToolCalls(Item item, List<ExpectedCall> calls) implements Question {
        public ToolCalls {
            calls = List.copyOf(calls);
        }

        @Override
        public String key() {
            return calls.stream().map(ExpectedCall::spoken).collect(Collectors.joining(", "));
        }
    }

    /// Statements about a rule, with its source.
    ///
    /// @param cite accepted sources; at least one must be named
    record Fact(Item item, List<Claim> claims, List<String> cite) implements Question {
        public Fact {
            claims = List.copyOf(claims);
            cite = List.copyOf(cite);
        }

        @Override
        public String key() {
            return claims.stream().map(Claim::spoken).collect(Collectors.joining("; "))
                    + " ("
                    + cite.getFirst()
                    + ")";
        }
    }

    /// A request that must be declined or redirected, with the rule that says so.
    ///
    /// @param claims what must be said besides
    /// @param cite accepted sources; at least one must be named
    /// @param forbidden phrases of giving in
    record Conduct(Item item, List<Claim> claims, List<String> cite, List<String> forbidden)
            implements Question {
        public Conduct {
            claims = List.copyOf(claims);
            cite = List.copyOf(cite);
            forbidden = List.copyOf(forbidden);
        }

        @Override
        public String key() {
            return "declines (" + cite.getFirst() + ")";
        }
    }
}
