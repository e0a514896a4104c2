package ai.elson.tools.sample;

import ai.elson.tools.market.MacroSeries.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A series of the made economy.
record Series(
        String id, String title, String units, String frequency, List<Observation> observations) {

    private static final LocalDate FIRST = LocalDate.of(2019, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 1);

    /// How a series goes on: by growth, by a pull towards its mean, or both.
    private record Motion(
            double start, double growth, double pull, double noise, double step, int months) {}

    static List<Series> all() {
        return List.of(
                series(
                        "CPI.SMPL",
                        "Sample consumer price index (made up)",
                        "index, October 2019 = 250",
                        "monthly",
                        new Motion(250, 0.0022, 0, 0.0012, 0.001, 1)),
                series(
                        "JOBLESS.SMPL",
                        "Sample unemployment rate (made up)",
                        "percent",
                        "monthly",
                        new Motion(4.4, 0, 0.05, 0.03, 0.1, 1)),
                series(
                        "POLICY.SMPL",
                        "Sample policy rate (made up)",
                        "percent",
                        "monthly",
                        new Motion(3, 0, 0.02, 0.035, 0.25, 1)),
                series(
                        "GDP.SMPL",
                        "Sample gross domestic product (made up)",
                        "billions of dollars a year",
                        "quarterly",
                        new Motion(900, 0.011, 0, 0.005, 0.1, 3)));
    }

    private static Series series(
            String id, String title, String units, String frequency, Motion motion) {
        Draws draws = new Draws(id);
        List<Observation> observations = new ArrayList<>();
        BigDecimal step = BigDecimal.valueOf(motion.step());
        double value = motion.start();
        LocalDate date = FIRST;
        while (!date.isAfter(LAST.withMonth(LAST.getMonthValue() - motion.months() + 1))) {
            BigDecimal steps = BigDecimal.valueOf(value).divide(step, 0, RoundingMode.HALF_EVEN);
            observations.add(new Observation(date, steps.multiply(step)));
            value *= 1 + motion.growth() + motion.noise() * draws.normal();
            value += motion.pull() * (motion.start() - value);
            date = date.plusMonths(motion.months());
        }
        return new Series(id, title, units, frequency, List.copyOf(observations));
    }

    /// The latest value.
    BigDecimal latest() {
        return observations.getLast().value();
    }
}
