package ai.elson.knowledge.bonds;

/// How often a bond pays.
enum CouponFrequency {
    ANNUAL(1),
    SEMIANNUAL(2),
    QUARTERLY(4),
    MONTHLY(12);

    private final int times;

    CouponFrequency(int times) {
        this.times = times;
    }

    int timesAYear() {
        return times;
    }

    int months() {
        return 12 / times;
    }
}
