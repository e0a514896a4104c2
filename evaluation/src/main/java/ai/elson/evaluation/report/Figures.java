package ai.elson.evaluation.report;

import ai.elson.evaluation.report.ReportData.Score;
import ai.elson.evaluation.statistics.Interval;
import java.util.Locale;

/// Numbers as people read them.
final class Figures {

    private Figures() {}

    /// `1,234`.
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /// `84.0 %` of 0.84.
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f\u00a0%%", 100 * share);
    }

    /// `[76.0, 83.5]`, in percent.
    static String interval(Interval interval) {
        return String.format(
                Locale.ROOT, "[%.1f, %.1f]", 100 * interval.low(), 100 * interval.high());
    }

    /// `345/431`.
    static String score(Score score) {
        return count(score.right()) + "/" + count(score.n());
    }

    /// `9.93 MB`, in powers of ten as disks are sold.
    static String bytes(long bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return unit == 0 ? count(bytes) + "\u00a0B" : significant(value) + "\u00a0" + units[unit];
    }

    /// `340 ms` or `2.35 s`.
    static String seconds(double seconds) {
        return seconds < 1
                ? significant(1000 * seconds) + "\u00a0ms"
                : significant(seconds) + "\u00a0s";
    }

    /// Three figures, all of them where there are more before the point.
    static String significant(double value) {
        double size = Math.abs(value);
        if (size >= 100 || size == 0) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        if (size >= 0.01) {
            return String.format(
                    Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
        }
        return String.format(Locale.ROOT, "%.2e", value);
    }

    /// A probability; below one in ten thousand only that.
    static String probability(double p) {
        return p < 0.0001 ? "<\u00a00.0001" : String.format(Locale.ROOT, "%.4f", p);
    }

    /// The first twelve digits of a digest.
    static String shortHash(String sha256) {
        return sha256.length() > 12 ? sha256.substring(0, 12) : sha256;
    }
}
