package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import ai.elson.tools.market.MarketFailure;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a tool answered: in short for a model, in full for programs.
///
/// A success holds `text` (a plain phrase to quote), `values` (by output field), `rules`
/// (citations) and `origin`. A refusal holds `error` (one sentence), its kind, and, where a field
/// is to be mended, `field`, `found` and `accepted`.
///
/// @param name the tool that was asked for
/// @param ok whether it is a success
/// @param content the answer as a model reads it: long lists are cut and the origin is one word
/// @param json the whole answer: [Tool#outputSchema] of a success; `kind` of a refusal tells
///   programs what to do about it
/// @param effort what a calculator did for it; of other answers and of refusals nothing
public record ToolResult(
        String name, boolean ok, ObjectNode content, ObjectNode json, Effort effort) {

    /// What a calculator did, so that nobody computes again to count.
    ///
    /// @param steps of its working
    /// @param ruleIds the rules that it rests on
    public record Effort(int steps, List<String> ruleIds) {

        static final Effort NONE = new Effort(0, List.of());

        public Effort {
            ruleIds = List.copyOf(ruleIds);
        }
    }

    /// Why a tool gives no answer; [MarketFailure.Kind] adds the market's own reasons.
    private enum Kind {
        UNKNOWN_TOOL,
        BAD_ARGUMENT,
        NOT_COMPUTABLE,
        UNAVAILABLE
    }

    /// The content as compact JSON: the content of a [ai.elson.base.chat.Message.Tool].
    public String text() {
        return Json.line(content);
    }

    /// @param brief the values as a model reads them
    /// @param values all values
    static ToolResult answered(
            String name,
            String text,
            ObjectNode brief,
            ObjectNode values,
            List<String> citations,
            Origin origin,
            Effort effort) {
        ObjectNode content =
                success(text, brief, citations).put("origin", OriginJson.brief(origin));
        ObjectNode json = success(text, values, citations);
        json.set("origin", OriginJson.write(origin));
        return new ToolResult(name, true, content, json, effort);
    }

    private static ObjectNode success(String text, ObjectNode values, List<String> citations) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("text", text);
        node.set("values", values);
        ArrayNode rules = node.putArray("rules");
        citations.forEach(rules::add);
        return node;
    }

    static ToolResult refused(String name, BadArgument bad) {
        return failure(name, id(Kind.BAD_ARGUMENT), bad);
    }

    static ToolResult unknown(String name, BadArgument bad) {
        return failure(name, id(Kind.UNKNOWN_TOOL), bad);
    }

    private static ToolResult failure(String name, String kind, BadArgument bad) {
        ObjectNode content =
                Json.MAPPER
                        .createObjectNode()
                        .put("error", bad.getMessage())
                        .put("field", bad.field())
                        .put("found", bad.found())
                        .put("accepted", bad.accepted());
        return new ToolResult(
                name, false, content, content.deepCopy().put("kind", kind), Effort.NONE);
    }

    /// The arguments fit one by one and not together.
    static ToolResult notComputable(String name, String error) {
        return failure(name, id(Kind.NOT_COMPUTABLE), error);
    }

    /// A rule has no value for what was asked.
    static ToolResult unavailable(String name, String explanation) {
        return failure(name, id(Kind.UNAVAILABLE), "unavailable: " + explanation);
    }

    /// The market gave nothing.
    static ToolResult noMarket(String name, MarketFailure failure) {
        ToolResult result =
                failure(
                        name,
                        failure.kind().id(),
                        "no market data: " + String.valueOf(failure.getMessage()));
        result.json().put("provider", failure.provider());
        if (failure.retryAfter() != null) {
            result.json().put("retry_after_seconds", failure.retryAfter().toSeconds());
        }
        return result;
    }

    private static ToolResult failure(String name, String kind, String error) {
        ObjectNode content = Json.MAPPER.createObjectNode().put("error", error);
        return new ToolResult(
                name, false, content, content.deepCopy().put("kind", kind), Effort.NONE);
    }

    private static String id(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
