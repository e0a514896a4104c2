package ai.elson.knowledge.retirement;

/// Standard normal numbers by their place: the number of path p in year t depends on the seed, p
/// and t alone, so it is the same in whatever order, block or thread it is drawn, and the first
/// thousand paths are the same however many follow.
///
/// A counter goes through the finaliser of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, «Fast
/// splittable pseudorandom number generators», OOPSLA 2014); its 53 high bits give a uniform number
/// strictly within (0, 1); the inverse of the normal distribution is algorithm AS 241, PPND16 (M.
/// J. Wichura, Applied Statistics 37, 1988), relative error about 1e-15. One uniform gives one
/// normal number without rejection, so the loop over a block has no branch but the one for the
/// tails (15 percent).
final class NormalDraws {

    /// Most paths; a year's counters lie this far from the next year's.
    static final int MOST_PATHS = 1 << 17;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double TO_UNIT = 0x1p-53;

    private final long start;

    NormalDraws(long seed) {
        this.start = mix(seed);
    }

    /// The numbers of one year for the paths that begin at `first`, as many as the array holds.
    void fill(double[] z, int first, int year) {
        long counter = start + ((long) year * MOST_PATHS + first) * GOLDEN;
        for (int i = 0; i < z.length; i++) {
            z[i] = centred(mix(counter + i * GOLDEN));
        }
        for (int i = 0; i < z.length; i++) {
            double q = z[i];
            z[i] = Math.abs(q) <= 0.425 ? centre(q) : tail(q);
        }
    }

    /// The uniform number behind a draw, less one half.
    double centred(int path, int year) {
        return centred(mix(start + ((long) year * MOST_PATHS + path) * GOLDEN));
    }

    private static double centred(long bits) {
        return ((bits >>> 11) + 0.5) * TO_UNIT - 0.5;
    }

    private static long mix(long counter) {
        long z = (counter ^ (counter >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /// The normal number below which lies the part 0.5 + q of all.
    static double inverse(double q) {
        return Math.abs(q) <= 0.425 ? centre(q) : tail(q);
    }

    private static double centre(double q) {
        return q
                * ratio(
                        0.180625 - q * q,
                        2.5090809287301226727e+3,
                        3.3430575583588128105e+4,
                        6.7265770927008700853e+4,
                        4.5921953931549871457e+4,
                        1.3731693765509461125e+4,
                        1.9715909503065514427e+3,
                        1.3314166789178437745e+2,
                        3.3871328727963666080,
                        5.2264952788528545610e+3,
                        2.8729085735721942674e+4,
                        3.9307895800092710610e+4,
                        2.1213794301586595867e+4,
                        5.3941960214247511077e+3,
                        6.8718700749205790830e+2,
                        4.2313330701600911252e+1);
    }

    private static double tail(double q) {
        double r = Math.sqrt(-StrictMath.log(0.5 - Math.abs(q)));
        double value = r <= 5 ? near(r - 1.6) : far(r - 5);
        return q < 0 ? -value : value;
    }

    private static double near(double r) {
        return ratio(
                r,
                7.74545014278341407640e-4,
                2.27238449892691845833e-2,
                2.41780725177450611770e-1,
                1.27045825245236838258,
                3.64784832476320460504,
                5.76949722146069140550,
                4.63033784615654529590,
                1.42343711074968357734,
                1.05075007164441684324e-9,
                5.47593808499534494600e-4,
                1.51986665636164571966e-2,
                1.48103976427480074590e-1,
                6.89767334985100004550e-1,
                1.67638483018380384940,
                2.05319162663775882187);
    }

    private static double far(double r) {
        return ratio(
                r,
                2.01033439929228813265e-7,
                2.71155556874348757815e-5,
                1.24266094738807843860e-3,
                2.65321895265761230930e-2,
                2.96560571828504891230e-1,
                1.78482653991729133580,
                5.46378491116411436990,
                6.65790464350110377720,
                2.04426310338993978564e-15,
                1.42151175831644588870e-7,
                1.84631831751005468180e-5,
                7.86869131145613259100e-4,
                1.48753612908506148525e-2,
                1.36929880922735805310e-1,
                5.99832206555887937690e-1);
    }

    /// Horner's rule over eight coefficients and, below, seven and a one, highest power first.
    private static double ratio(
            double r,
            double a7,
            double a6,
            double a5,
            double a4,
            double a3,
            double a2,
            double a1,
            double a0,
            double b7,
            double b6,
            double b5,
            double b4,
            double b3,
            double b2,
            double b1) {
        double high = ((a7 * r + a6) * r + a5) * r + a4;
        double above = (((high * r + a3) * r + a2) * r + a1) * r + a0;
        double low = ((b7 * r + b6) * r + b5) * r + b4;
        double below = (((low * r + b3) * r + b2) * r + b1) * r + 1;
        return above / below;
    }
}
