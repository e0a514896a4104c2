package ai.elson.tools.yahoo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Statements of `ZZTEST` that add up, in millions; item by item, oldest period first.
final class StubStatements {

    private static final List<LocalDate> YEARS =
            List.of(
                    LocalDate.of(2023, 9, 30),
                    LocalDate.of(2024, 9, 30),
                    LocalDate.of(2025, 9, 30));

    /// Item, then its value in millions in 2023, 2024 and 2025; `-` where it is not stated.
    private static final String ITEMS =
            """
            TotalRevenue 1000 1100 1250
            CostOfRevenue 600 650 730
            ReconciledCostOfRevenue 560 608 685
            GrossProfit 400 450 520
            ResearchAndDevelopment 60 70 85
            SellingGeneralAndAdministration 120 125 140
            OperatingIncome 220 255 295
            TotalOperatingIncomeAsReported 215 255 290
            InterestExpense 20 22 24
            NetInterestIncome -15 -16 -17
            PretaxIncome 200 240 275
            TaxProvision 50 60 69
            NetIncomeIncludingNoncontrollingInterests 150 180 206
            MinorityInterests -5 -6 -7
            NetIncome 145 174 199
            PreferredStockDividends 4 4 4
            NetIncomeCommonStockholders 141 170 195
            BasicAverageShares 500 498 495
            DilutedAverageShares 510 507 503
            CashAndCashEquivalents 90 110 133
            OtherShortTermInvestments 30 - 40
            Receivables 150 160 175
            AccountsReceivable 140 150 165
            Inventory 80 85 95
            CurrentAssets 370 405 463
            NetPPE 400 420 440
            GoodwillAndOtherIntangibleAssets 230 235 237
            TotalAssets 1000 1060 1140
            AccountsPayable 100 105 115
            Payables 110 116 127
            CurrentDebt 50 55 60
            CurrentDebtAndCapitalLeaseObligation 58 64 70
            CurrentLiabilities 240 250 265
            LongTermDebt 260 255 250
            TotalLiabilitiesNetMinorityInterest 560 570 585
            PreferredStockEquity 40 40 40
            MinorityInterest 25 29 33
            StockholdersEquity 415 461 522
            TotalEquityGrossMinorityInterest 440 490 555
            RetainedEarnings 300 340 395
            OrdinarySharesNumber 499 497 494
            ShareIssued 520 520 520
            OperatingCashFlow 210 240 275
            DepreciationAmortizationDepletion 40 42 45
            DepreciationAndAmortization 38 40 43
            StockBasedCompensation 10 11 12
            CapitalExpenditure -60 -70 -75
            InvestingCashFlow -80 -90 -95
            CashDividendsPaid -54 -58 -64
            RepurchaseOfCapitalStock -40 -50 -70
            IssuanceOfCapitalStock 5 6 7
            NetIssuancePaymentsOfDebt -20 -15 -13
            FinancingCashFlow -115 -128 -155
            EffectOfExchangeRateChanges 1 -2 -2
            ChangesInCash 15 22 25
            EndCashPosition 90 110 133
            BeginningCashPosition 74 90 110
            InterestPaidSupplementalData 19 21 23
            IncomeTaxPaidSupplementalData 48 57 66
            """;

    private StubStatements() {}

    static YahooStub.Answer series(String symbol, Map<String, String> parameters) {
        if (!parameters.containsKey("type")) {
            // the count of shares, as other clients ask for it
            return YahooStub.Answer.json(
                    """
                    {"timeseries":{"result":[{"meta":{"symbol":["%s"],"type":["shares_out"]},\
                    "timestamp":[1759276800],"shares_out":[500000000]}],"error":null}}\
                    """
                            .formatted(symbol));
        }
        List<String> result = new ArrayList<>();
        Map<String, String[]> items = items();
        for (String type : parameters.get("type").split(",", -1)) {
            String prefix = type.startsWith("annual") ? "annual" : "quarterly";
            String item = type.substring(Math.min(prefix.length(), type.length()));
            String meta =
                    "{\"meta\":{\"symbol\":[\"%s\"],\"type\":[\"%s\"]}".formatted(symbol, type);
            result.add(
                    symbol.equals("ZZTEST") && items.containsKey(item)
                            ? meta + points(type, prefix, items.get(item)) + "}"
                            : meta + "}");
        }
        return YahooStub.Answer.json(
                "{\"timeseries\":{\"result\":[" + String.join(",", result) + "],\"error\":null}}");
    }

    private static Map<String, String[]> items() {
        Map<String, String[]> items = new LinkedHashMap<>();
        ITEMS.lines().map(line -> line.split(" ", -1)).forEach(parts -> items.put(parts[0], parts));
        return items;
    }

    /// Quarters are a quarter of nothing: the same amounts at the ends of three quarters.
    private static String points(String type, String prefix, String[] item) {
        List<String> times = new ArrayList<>();
        List<String> points = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            if (item[i + 1].equals("-")) {
                continue;
            }
            LocalDate end =
                    prefix.equals("annual")
                            ? YEARS.get(i)
                            : LocalDate.of(2025, 3 * (i + 1), i == 0 ? 31 : 30);
            times.add(Long.toString(end.atStartOfDay(ZoneOffset.UTC).toEpochSecond()));
            points.add(
                    """
                    {"dataId":20000,"asOfDate":"%s","periodType":"%s","currencyCode":"USD",\
                    "reportedValue":{"raw":%s.0E6,"fmt":"%sM"}}\
                    """
                            .formatted(
                                    end,
                                    prefix.equals("annual") ? "12M" : "3M",
                                    item[i + 1],
                                    item[i + 1]));
        }
        return ",\"timestamp\":"
                + times.stream().collect(Collectors.joining(",", "[", "]"))
                + ",\""
                + type
                + "\":"
                + points.stream().collect(Collectors.joining(",", "[", "]"));
    }
}
