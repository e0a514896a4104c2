package ai.elson.corpus.asking;

/// What sort of value a parameter takes, with its JSON type and the unit's word.
public enum Kind {
    MONEY("number", "dollars"),
    PERCENT("number", "percent"),
    RATIO("number", ""),
    YEARS("number", "years"),
    MONTHS("integer", "months"),
    DAYS("integer", "days"),
    AGE("integer", "years"),
    YEAR("integer", ""),
    COUNT("integer", ""),
    FEW("integer", ""),
    CHOICE("string", ""),
    FLAG("boolean", ""),
    DATE("string", ""),
    PHRASE("string", ""),
    NAME("string", ""),
    LIST("array", ""),
    ROWS("array", "");

    private final String jsonType;
    private final String unit;

    Kind(String jsonType, String unit) {
        this.jsonType = jsonType;
        this.unit = unit;
    }

    /// The JSON Schema type.
    public String jsonType() {
        return jsonType;
    }

    /// The word for the unit in a description; empty where there is none.
    public String unit() {
        return unit;
    }

    /// Whether its values are figures.
    public boolean numeric() {
        return compareTo(CHOICE) < 0;
    }

    /// Whether it holds several values.
    public boolean several() {
        return this == LIST || this == ROWS;
    }
}
