package ai.elson.tools.openbb;

/// The two ways in which OpenBB lays out its routes.
enum Generation {
    /// One route for all upstream providers, who are named by a parameter.
    V4("V4, shared routes"),
    /// Each upstream provider has routes of its own.
    V5("V5, provider-owned routes");

    private final String label;

    Generation(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
