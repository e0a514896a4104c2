package ai.elson.tools.sample;

import ai.elson.tools.sample.Business.Crisis;
import ai.elson.tools.sample.Business.Economics;
import ai.elson.tools.sample.Business.ShareSplit;
import ai.elson.tools.sample.Business.Stock;
import java.time.LocalDate;
import java.util.List;

/// The companies of the sample. Every symbol ends in `.SMPL`, which no exchange uses, and every
/// name says «Sample».
final class Cast {

    private static final List<Double> EVEN = List.of(0.98, 1.0, 1.0, 1.02);
    private static final List<Double> HOLIDAYS = List.of(0.88, 0.94, 0.96, 1.22);
    private static final List<Double> WINTER = List.of(1.15, 0.9, 0.92, 1.03);
    private static final List<Double> SUMMER = List.of(0.78, 1.12, 1.2, 0.9);

    static final List<Business> COMPANIES =
            List.of(
                    new Business(
                            "ACORN.SMPL",
                            "Acorn Sample Foods",
                            "Consumer Staples",
                            "Packaged Foods",
                            "cereals, nut butters and canned soup",
                            "USD",
                            "United States",
                            9_200,
                            12,
                            new Economics(
                                    3_400_000, 0.035, EVEN, 0.36, 0.205, 0.01, 34, 62, 55, 0.28,
                                    0.42, 0.38, 0.045, 0.22, 0.48, 0.004, 0, null, 0),
                            new Stock(152_000, 1.7, 0.045, 0.6, 0.16, null)),
                    new Business(
                            "BOLT.SMPL",
                            "Bolt Sample Tools",
                            "Industrials",
                            "Machinery",
                            "hand tools, presses and fasteners",
                            "USD",
                            "United States",
                            14_500,
                            12,
                            new Economics(
                                    2_150_000, 0.055, EVEN, 0.39, 0.2, 0.035, 58, 92, 46, 0.24, 0.2,
                                    0.22, 0.05, 0.23, 0.35, 0.006, 0, null, 0),
                            new Stock(61_000, 1.9, 0.065, 1.1, 0.22, null)),
                    new Business(
                            "COPPER.SMPL",
                            "Copper Kettle Sample Restaurants",
                            "Consumer Discretionary",
                            "Restaurants",
                            "family restaurants in small towns",
                            "USD",
                            "United States",
                            31_000,
                            9,
                            new Economics(
                                    1_280_000, 0.07, EVEN, 0.3, 0.165, 0, 6, 9, 24, 0.52, 0.08, 0.3,
                                    0.055, 0.21, 0.3, 0.005, 0, null, 0),
                            new Stock(48_000, 1.6, 0.08, 1.0, 0.26, null)),
                    new Business(
                            "DYNAMO.SMPL",
                            "Dynamo Sample Power",
                            "Utilities",
                            "Electric Utilities",
                            "electric power for two made-up counties",
                            "USD",
                            "United States",
                            5_100,
                            12,
                            new Economics(
                                    1_900_000, 0.03, WINTER, 0.42, 0.1, 0, 42, 28, 50, 2.6, 0.02,
                                    1.25, 0.048, 0.2, 0.62, 0, 240_000, null, 0),
                            new Stock(74_000, 2.1, 0.03, 0.4, 0.13, null)),
                    new Business(
                            "ECHO.SMPL",
                            "Echo Sample Software",
                            "Information Technology",
                            "Application Software",
                            "bookkeeping software by subscription",
                            "USD",
                            "United States",
                            6_800,
                            6,
                            new Economics(
                                    900_000, 0.17, EVEN, 0.74, 0.36, 0.2, 66, 4, 32, 0.1, 0.25,
                                    0.12, 0.04, 0.17, 0, 0.07, 0, null, 0),
                            new Stock(
                                    40_000,
                                    7.5,
                                    0.16,
                                    1.3,
                                    0.32,
                                    new ShareSplit(LocalDate.of(2022, 7, 1), 4, 1))),
                    new Business(
                            "FERN.SMPL",
                            "Fern Sample Pharma",
                            "Health Care",
                            "Pharmaceuticals",
                            "medicines against hay fever and heartburn",
                            "USD",
                            "United States",
                            7_700,
                            12,
                            new Economics(
                                    1_750_000, 0.06, WINTER, 0.68, 0.27, 0.19, 62, 128, 60, 0.26,
                                    0.75, 0.35, 0.045, 0.16, 0.4, 0.018, 0, null, 0),
                            new Stock(92_000, 3.4, 0.06, 0.8, 0.24, null)),
                    new Business(
                            "GRANITE.SMPL",
                            "Granite Sample Cement",
                            "Materials",
                            "Construction Materials",
                            "cement, gravel and concrete blocks",
                            "USD",
                            "United States",
                            8_300,
                            12,
                            new Economics(
                                    1_450_000, 0.045, SUMMER, 0.31, 0.11, 0.003, 48, 55, 44, 0.85,
                                    0.18, 0.42, 0.052, 0.24, 0.38, 0.003, 0, null, 0),
                            new Stock(66_000, 1.5, 0.05, 1.2, 0.25, null)),
                    new Business(
                            "HARBOR.SMPL",
                            "Harbor Sample Shipping",
                            "Industrials",
                            "Marine Transportation",
                            "container ships between made-up ports",
                            "USD",
                            "United States",
                            4_400,
                            12,
                            new Economics(
                                    1_100_000,
                                    0.02,
                                    EVEN,
                                    0.2,
                                    0.08,
                                    0,
                                    38,
                                    12,
                                    36,
                                    0.8,
                                    0.01,
                                    0.98,
                                    0.062,
                                    0.21,
                                    0,
                                    0.002,
                                    0,
                                    new Crisis(2023, 0.02),
                                    0),
                            new Stock(
                                    210_000,
                                    0.25,
                                    0.01,
                                    1.5,
                                    0.42,
                                    new ShareSplit(LocalDate.of(2024, 7, 1), 1, 5))),
                    new Business(
                            "IGLOO.SMPL",
                            "Igloo Sample Cooling",
                            "Industrials",
                            "Building Products",
                            "heat pumps and cold rooms",
                            "CAD",
                            "Canada",
                            5_900,
                            12,
                            new Economics(
                                    1_320_000, 0.05, SUMMER, 0.33, 0.17, 0.028, 52, 78, 52, 0.22,
                                    0.14, 0.25, 0.05, 0.26, 0.36, 0.004, 0, null, 0.006),
                            new Stock(57_000, 1.3, 0.055, 0.9, 0.23, null)),
                    new Business(
                            "JASMINE.SMPL",
                            "Jasmine Sample Stores",
                            "Consumer Discretionary",
                            "Specialty Retail",
                            "household goods and garden stores",
                            "USD",
                            "United States",
                            42_000,
                            12,
                            new Economics(
                                    5_600_000, 0.04, HOLIDAYS, 0.34, 0.265, 0, 5, 84, 50, 0.3, 0.05,
                                    0.16, 0.05, 0.24, 0.33, 0.003, 0, null, 0),
                            new Stock(128_000, 0.75, 0.045, 1.1, 0.27, null)),
                    new Business(
                            "KITE.SMPL",
                            "Kite Sample Semiconductors",
                            "Information Technology",
                            "Semiconductors",
                            "chips that measure heat and light",
                            "USD",
                            "United States",
                            3_600,
                            9,
                            new Economics(
                                    1_050_000, 0.11, EVEN, 0.55, 0.13, 0.18, 50, 104, 48, 0.38, 0.2,
                                    0.18, 0.045, 0.15, 0.22, 0.035, 0, null, 0),
                            new Stock(84_000, 4.6, 0.11, 1.4, 0.33, null)),
                    new Business(
                            "LANTERN.SMPL",
                            "Lantern Sample Telecom",
                            "Communication Services",
                            "Integrated Telecommunication",
                            "telephone and fibre lines",
                            "USD",
                            "United States",
                            12_100,
                            12,
                            new Economics(
                                    2_700_000, 0.02, EVEN, 0.55, 0.31, 0.004, 44, 14, 58, 1.15, 0.5,
                                    0.85, 0.05, 0.22, 0.7, 0.003, 0, null, 0),
                            new Stock(190_000, 1.5, 0.015, 0.7, 0.18, null)));

    private Cast() {}
}
