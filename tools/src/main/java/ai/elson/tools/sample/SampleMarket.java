package ai.elson.tools.sample;

import ai.elson.tools.market.Capability;
import ai.elson.tools.market.MarketProvider;
import java.util.List;
import java.util.Set;

/// The sample market.
public final class SampleMarket implements MarketProvider {

    /// A company or fund of the sample.
    public record Listing(String symbol, String name) {}

    /// All companies and funds, in a fixed order.
    public static List<Listing> companies() {
        return List.of();
    }

    @Override
    public String id() {
        return "sample";
    }

    @Override
    public String label() {
        return "Sample market";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.values());
    }

    @Override
    public void ping() {}
}
