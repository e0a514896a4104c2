package ai.elson.serving.tool;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import ai.elson.serving.market.MarketEndpoints;
import ai.elson.tools.market.Market;
import ai.elson.tools.registry.Registry;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class OpenApiTest {

    private static final Registry REGISTRY = Registry.standard();

    /// The parser that the generators of OpenAPI clients stand on.
    @Test
    void the_document_is_read_without_a_complaint_and_holds_every_tool() {
        ObjectNode paths =
                new MarketEndpoints(Market.sample(), InstantSource.system())
                        .openApiPaths(tool ->
                                (ObjectNode)
                                        REGISTRY.tool(tool)
                                                .outputSchema()
                                                .at("/properties/values"));
        String document = Json.line(OpenApi.of(REGISTRY, paths));
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(document);
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths().keySet())
                .hasSize(1 + REGISTRY.tools().size() + paths.size());
        REGISTRY.tools()
                .forEach(tool ->
                        assertThat(read.getOpenAPI().getPaths().keySet())
                                .contains("/v1/tools/" + tool.name()));
    }
}
