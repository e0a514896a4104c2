package ai.elson.tools.market;

import java.time.Duration;
import java.util.Locale;

/// What a provider can be asked for, and how long an answer stays fresh.
public enum Capability {
    QUOTE(Duration.ofSeconds(60)),
    HISTORY(Duration.ofMinutes(5)),
    PROFILE(Duration.ofHours(24)),
    STATEMENTS(Duration.ofHours(24)),
    NEWS(Duration.ofMinutes(15)),
    OPTIONS(Duration.ofSeconds(60)),
    MACRO(Duration.ofHours(1)),
    SCREEN(Duration.ofMinutes(5));

    private final Duration ttl;

    Capability(Duration ttl) {
        this.ttl = ttl;
    }

    /// How long an answer is given again without asking the provider.
    public Duration ttl() {
        return ttl;
    }

    /// The name on the wire.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
