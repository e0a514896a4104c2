package ai.elson.corpus.pretrain;

/// What sort of value a made-up parameter takes, with its JSON type and the unit's word.
enum Kind {
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
    PHRASE("string", ""),
    NAME("string", "");

    private final String jsonType;
    private final String unit;

    Kind(String jsonType, String unit) {
        this.jsonType = jsonType;
        this.unit = unit;
    }

    String jsonType() {
        return jsonType;
    }

    String unit() {
        return unit;
    }

    boolean numeric() {
        return compareTo(CHOICE) < 0;
    }
}
