package ai.elson.tools.sample;

import java.util.List;

/// A made fund: a share of the sample's stock or bond market.
///
/// @param start price at the start
/// @param growth of the price a year
/// @param distribution a year, over the start price
record Fund(
        String symbol,
        String name,
        String description,
        double start,
        double growth,
        double beta,
        double volatility,
        double distribution) {

    static final List<Fund> FUNDS =
            List.of(
                    new Fund(
                            "MOSAIC.SMPL",
                            "Mosaic Sample Stock Index Fund",
                            "holds the stocks of the sample market",
                            100,
                            0.055,
                            1,
                            0.02,
                            0.016),
                    new Fund(
                            "NIMBUS.SMPL",
                            "Nimbus Sample Bond Fund",
                            "holds bonds of the sample market's companies",
                            50,
                            0.002,
                            0.08,
                            0.04,
                            0.038));
}
