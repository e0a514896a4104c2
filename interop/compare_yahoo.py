"""Compares what Elson reads from Yahoo's interface with what yfinance reads, from one loopback stub.

    python compare_yahoo.py http://127.0.0.1:PORT yahoo.json yahoo_yfinance_differences.txt CACHE

`yahoo.json` holds Elson's answers. yfinance runs unchanged over a session that sends every address of
Yahoo's to the stub and refuses all others. The exit status is 1 where a field differs and the list of
known differences does not say why, or where a known difference is gone.
"""
import collections
import json
import math
import pathlib
import sys
import warnings
from urllib.parse import urlsplit, urlunsplit

import pandas as pd
import yfinance as yf
from curl_cffi import requests


class Loopback(requests.Session):
    """A session that reaches the stub only."""
    stub = None

    def request(self, method, url, *args, **kwargs):
        parts = urlsplit(url)
        if not (parts.hostname or "").endswith("yahoo.com"):
            raise RuntimeError(f"yfinance wants to reach {parts.hostname}")
        kwargs["allow_redirects"] = False
        return super().request(method, urlunsplit(self.stub + parts[2:]), *args, **kwargs)

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def post(self, url, **kwargs):
        return self.request("POST", url, **kwargs)


# Prices are in these; the factor makes them the currency that Elson names.
MINOR = {"GBp": 0.01, "ZAc": 0.01, "ILA": 0.01}

# Elson's lines, written down a second time: the item, and its sign. Two items are a difference.
LINES = {
    "REVENUE": "TotalRevenue", "COST_OF_REVENUE": "CostOfRevenue", "GROSS_PROFIT": "GrossProfit",
    "RESEARCH_DEVELOPMENT": "ResearchAndDevelopment",
    "SELLING_GENERAL_ADMINISTRATIVE": "SellingGeneralAndAdministration",
    "OPERATING_INCOME": "TotalOperatingIncomeAsReported", "INTEREST_EXPENSE": "InterestExpense",
    "PRETAX_INCOME": "PretaxIncome", "INCOME_TAX": "TaxProvision", "NET_INCOME": "NetIncome",
    "PREFERRED_DIVIDENDS": "PreferredStockDividends", "BASIC_SHARES": "BasicAverageShares",
    "DILUTED_SHARES": "DilutedAverageShares", "CASH": "CashAndCashEquivalents",
    "SHORT_TERM_INVESTMENTS": "OtherShortTermInvestments", "RECEIVABLES": "Receivables",
    "INVENTORY": "Inventory", "CURRENT_ASSETS": "CurrentAssets", "NET_FIXED_ASSETS": "NetPPE",
    "INTANGIBLES": "GoodwillAndOtherIntangibleAssets", "TOTAL_ASSETS": "TotalAssets",
    "PAYABLES": "AccountsPayable", "SHORT_TERM_DEBT": "CurrentDebt",
    "CURRENT_LIABILITIES": "CurrentLiabilities", "LONG_TERM_DEBT": "LongTermDebt",
    "TOTAL_LIABILITIES": "TotalLiabilitiesNetMinorityInterest", "PREFERRED_EQUITY": "PreferredStockEquity",
    "NONCONTROLLING_INTEREST": "MinorityInterest", "RETAINED_EARNINGS": "RetainedEarnings",
    "TOTAL_EQUITY": "TotalEquityGrossMinorityInterest", "OPERATING_CASH_FLOW": "OperatingCashFlow",
    "DEPRECIATION_AMORTIZATION": "DepreciationAmortizationDepletion",
    "STOCK_COMPENSATION": "StockBasedCompensation", "CAPITAL_EXPENDITURE": "-CapitalExpenditure",
    "INVESTING_CASH_FLOW": "InvestingCashFlow", "DIVIDENDS_PAID": "-CashDividendsPaid",
    "SHARE_REPURCHASES": "-RepurchaseOfCapitalStock", "SHARE_ISSUANCE": "IssuanceOfCapitalStock",
    "NET_BORROWING": "NetIssuancePaymentsOfDebt", "FINANCING_CASH_FLOW": "FinancingCashFlow",
    "EXCHANGE_EFFECT": "EffectOfExchangeRateChanges", "CASH_CHANGE": "EndCashPosition BeginningCashPosition",
    "INTEREST_PAID": "InterestPaidSupplementalData", "TAXES_PAID": "IncomeTaxPaidSupplementalData",
    "SHARES_OUTSTANDING": "OrdinarySharesNumber",
}


class Comparison:
    def __init__(self, known):
        self.known = {}
        for line in pathlib.Path(known).read_text().splitlines():
            if line.strip() and not line.startswith("#"):
                what, reason = line.split(" | ", 1)
                self.known[what.strip()] = reason
        self.agree, self.differ, self.bad = collections.Counter(), collections.Counter(), []

    def field(self, kind, name, ours, theirs):
        """One field; a missing one is None or NaN."""
        ours, theirs = plain(ours), plain(theirs)
        if same(ours, theirs):
            self.agree[kind] += 1
        elif f"{kind} {name}" in self.known:
            self.differ[f"{kind} {name}"] += 1
        else:
            self.bad.append(f"{kind} {name}: ours {ours!r}, yfinance {theirs!r}")


def plain(value):
    if value is None or (isinstance(value, float) and math.isnan(value)) or value is pd.NaT:
        return None
    return value.item() if hasattr(value, "item") else value


def same(ours, theirs):
    if isinstance(ours, (int, float)) and isinstance(theirs, (int, float)):
        return math.isclose(ours, theirs, rel_tol=1e-12)
    return ours == theirs


def scaled(value, factor):
    value = plain(value)
    return None if value is None else value * factor


def histories(compare, ours, tickers):
    for symbol, answer in ours.items():
        history, ticker = answer["value"], tickers[symbol]
        start = "2020-01-01" if symbol != "ZZTEST" else history["bars"][0]["date"]
        frame = ticker.history(start=start, auto_adjust=False, keepna=False)
        meta = ticker.get_history_metadata()
        factor = MINOR.get(meta["currency"], 1)
        compare.field("history", f"{symbol} zone", history["zone"], meta["exchangeTimezoneName"])
        prices = frame[frame["Close"].notna()]
        theirs = {str(day.date()): row for day, row in prices.iterrows()}
        bars = {bar["date"]: bar for bar in history["bars"]}
        for day in sorted(theirs.keys() | bars.keys()):
            bar, row = bars.get(day), theirs.get(day)
            if bar is None or row is None:
                compare.field("history", f"{symbol} {day} bar", bar is not None, row is not None)
                continue
            for name, column in [("open", "Open"), ("high", "High"), ("low", "Low"), ("close", "Close"),
                                 ("adjustedClose", "Adj Close")]:
                compare.field("history", f"{symbol} {day} {name}", bar[name], scaled(row[column], factor))
            compare.field("history", f"{symbol} {day} volume", bar["volume"], row["Volume"])
        events(compare, symbol, "dividends",
               {d["exDate"]: d["amount"] for d in history["dividends"]},
               {str(day.date()): scaled(v, factor) for day, v in frame["Dividends"].items() if v})
        events(compare, symbol, "splits",
               {s["date"]: s["numerator"] / s["denominator"] for s in history["splits"]},
               {str(day.date()): v for day, v in frame["Stock Splits"].items() if v})


def events(compare, symbol, kind, ours, theirs):
    for day in sorted(ours.keys() | theirs.keys()):
        compare.field(kind, f"{symbol} {day}", ours.get(day), theirs.get(day))


QUOTE = {"price": "regularMarketPrice", "previousClose": "regularMarketPreviousClose",
         "open": "regularMarketOpen", "dayLow": "regularMarketDayLow", "dayHigh": "regularMarketDayHigh",
         "yearLow": "fiftyTwoWeekLow", "yearHigh": "fiftyTwoWeekHigh"}


def quote(compare, kind, symbol, ours, info):
    factor = MINOR.get(info["currency"], 1)
    for name, key in QUOTE.items():
        compare.field(kind, f"{symbol} {name}", ours[name], scaled(info.get(key), factor))
    compare.field(kind, f"{symbol} name", ours["name"], info.get("longName") or info.get("shortName"))
    compare.field(kind, f"{symbol} exchange", ours["exchange"], info.get("fullExchangeName"))
    compare.field(kind, f"{symbol} volume", ours["volume"], info.get("regularMarketVolume"))
    compare.field(kind, f"{symbol} marketCap", ours["marketCap"], info.get("marketCap"))
    time = info.get("regularMarketTime")
    compare.field(kind, f"{symbol} time", int(pd.Timestamp(ours["time"]).timestamp()), time)


def fast(compare, symbol, ours, info):
    """What yfinance takes from the chart, not from the quote."""
    for name, key in [("price", "last_price"), ("open", "open"), ("dayLow", "day_low"), ("dayHigh", "day_high"),
                      ("volume", "last_volume"), ("currency", "currency")]:
        compare.field("fast quote", f"{symbol} {name}", ours[name], info[key])


PROFILE = {"exchange": "exchange", "country": "country", "sector": "sector", "industry": "industry",
           "employees": "fullTimeEmployees", "description": "longBusinessSummary", "marketCap": "marketCap",
           "sharesOutstanding": "sharesOutstanding", "trailingEps": "trailingEps", "forwardEps": "forwardEps",
           "trailingPe": "trailingPE", "forwardPe": "forwardPE", "priceToBook": "priceToBook", "beta": "beta"}


def profile(compare, symbol, ours, info):
    for name, key in PROFILE.items():
        compare.field("profile", f"{symbol} {name}", ours[name], info.get(key))
    compare.field("profile", f"{symbol} name", ours["name"], info.get("longName") or info.get("shortName"))
    # the quote that yfinance lays over the summary has percent, the summary a fraction
    compare.field("profile", f"{symbol} dividendYield", ours["dividendYield"], info.get("dividendYield"))


def options(compare, symbol, ours, ticker, day):
    chain = ticker.option_chain(day)
    factor = MINOR.get(chain.underlying["currency"], 1)
    compare.field("options", f"{symbol} expirations", ours["expirations"], list(ticker.options))
    compare.field("options", f"{symbol} underlying", ours["underlyingPrice"],
                  scaled(chain.underlying["regularMarketPrice"], factor))
    rows = {row["contractSymbol"]: (kind, row) for kind, frame in (("CALL", chain.calls), ("PUT", chain.puts))
            for _, row in frame.iterrows()}
    compare.field("options", f"{symbol} contracts", sorted(c["contract"] for c in ours["contracts"]), sorted(rows))
    for contract in ours["contracts"]:
        name = contract["contract"]
        kind, row = rows[name]
        compare.field("options", f"{name} type", contract["type"], kind)
        for field, column, by in [("strike", "strike", factor), ("bid", "bid", factor), ("ask", "ask", factor),
                                  ("last", "lastPrice", factor), ("volume", "volume", 1),
                                  ("openInterest", "openInterest", 1),
                                  ("impliedVolatility", "impliedVolatility", 100)]:
            compare.field("options", f"{name} {field}", contract[field], scaled(row[column], by))


def statements(compare, frequency, ours, ticker):
    freq = "yearly" if frequency == "ANNUAL" else "quarterly"
    table = pd.concat([ticker.get_income_stmt(freq=freq), ticker.get_balance_sheet(freq=freq),
                       ticker.get_cash_flow(freq=freq)])
    days = [str(column.date()) for column in table.columns]
    compare.field(frequency, "periods", [r["end"] for r in ours["reports"]], days)
    for report in ours["reports"]:
        column = table[pd.Timestamp(report["end"])]
        for line, items in LINES.items():
            sign, names = (-1, items[1:]) if items.startswith("-") else (1, items)
            values = [plain(column.get(name)) for name in names.split()]
            theirs = None if None in values else sign * (values[0] - sum(values[1:]))
            compare.field(frequency, f"{report['end']} {line}", report["lines"].get(line), theirs)
        unknown = report["lines"].keys() - LINES.keys()
        if unknown:
            compare.bad.append(f"{frequency} {report['end']}: lines without an item: {unknown}")


def news(compare, symbol, ours, found):
    rows = {row["title"]: row for row in found}
    theirs = sorted(rows.values(), key=lambda row: -row["providerPublishTime"])
    titles = [h["title"] for h in ours["headlines"]]
    for title in dict.fromkeys(titles + [row["title"] for row in theirs]):
        compare.field("news", f"{symbol} «{title}»", title in titles, title in rows)
    compare.field("news", f"{symbol} order", titles, [r["title"] for r in theirs if r["title"] in titles])
    for headline in ours["headlines"]:
        row = rows[headline["title"]]
        compare.field("news", f"{headline['title']} publisher", headline["publisher"], row["publisher"])
        compare.field("news", f"{headline['title']} link", headline["link"], row["link"])
        compare.field("news", f"{headline['title']} published",
                      int(pd.Timestamp(headline["published"]).timestamp()), row["providerPublishTime"])


def main(stub, made, known, cache):
    warnings.simplefilter("ignore")  # pandas' about what yfinance calls
    yf.set_tz_cache_location(cache)
    Loopback.stub = urlsplit(stub)[:2]
    session = Loopback()
    tickers = collections.defaultdict(lambda: None)
    ours = json.load(open(made))
    for symbol in set(ours["history"]) | set(ours["profile"]):
        tickers[symbol] = yf.Ticker(symbol, session=session)
    compare = Comparison(known)
    histories(compare, ours["history"], tickers)
    for symbol, answer in ours["quote"].items():
        quote(compare, "quote", symbol, answer["value"], tickers[symbol].info)
    fast(compare, "ZZTEST", ours["quote"]["ZZTEST"]["value"], tickers["ZZTEST"].fast_info)
    for symbol, answer in ours["profile"].items():
        profile(compare, symbol, answer["value"], tickers[symbol].info)
    for symbol, answer in ours["options"].items():
        options(compare, symbol, answer["value"], tickers[symbol], None)
    for symbol, answer in ours["laterOptions"].items():
        options(compare, symbol, answer["value"], tickers[symbol], answer["value"]["expiration"])
    for frequency in ("ANNUAL", "QUARTERLY"):
        statements(compare, frequency, ours[frequency]["value"], tickers["ZZTEST"])
    for symbol, answer in ours["news"].items():
        news(compare, symbol, answer["value"], yf.Search(symbol, news_count=10, session=session).news)
    screen = yf.screen("day_gainers", count=10, session=session)["quotes"]
    screened = ours["screen"]["value"]["quotes"]
    compare.field("screen", "symbols", [q["symbol"] for q in screened], [q["symbol"] for q in screen])
    for mine, theirs in zip(screened, screen):
        quote(compare, "screen", mine["symbol"], mine, theirs)

    compare.bad += [f"{name}: no longer differs; strike it from {known}"
                    for name in compare.known if name not in compare.differ]
    agree, differ = sum(compare.agree.values()), sum(compare.differ.values())
    print(f"yfinance {yf.__version__}: {agree + differ + len(compare.bad)} fields compared, {agree} agree, "
          f"{differ} differ as explained, {len(compare.bad)} unexplained")
    print("agree:", ", ".join(f"{kind} {n}" for kind, n in sorted(compare.agree.items())))
    for line in compare.bad[:40]:
        print(line)
    return 1 if compare.bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
