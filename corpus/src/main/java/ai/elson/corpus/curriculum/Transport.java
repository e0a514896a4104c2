package ai.elson.corpus.curriculum;

/// How many records of each tier to draw from each bucket: whole numbers that meet every quota
/// exactly, exceed no supply and no domain's cap, take from the first domains as much as can be,
/// and of all such answers one whose bucket totals are fairest (see [FairSpread]); with these
/// totals, the one whose tiers are nearest to the mix in every bucket and domain (see
/// [TierSpread]).
final class Transport {

    private Transport() {}

    /// @param quota by tier; [Cuts] must have found it feasible
    /// @param cap the most of one domain
    /// @param times how often one record may be drawn
    /// @return by bucket and tier
    static int[][] solve(Supply supply, int[] quota, int cap, int times) {
        int[][] counts = new Waterline(supply, quota, cap, times).byBucket();
        new FairSpread(supply, cap, times, counts).even();
        CellBounds bounds = CellBounds.of(supply, times, counts);
        new TierSpread(supply, bounds, quota, counts).settle();
        return counts;
    }
}
