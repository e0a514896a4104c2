"""Compares Elson's ratios, scores and values with FinanceToolkit, on made statements.

    python compare_ratios.py ratios.json ratios_financetoolkit_differences.txt

`ratios.json` is a list of {current, prior, before, ratios}: the lines of three years and what Elson
makes of them, percentages as such. The exit status is 1 where a figure differs and the list of known
differences does not say why, or where a known difference is gone.
"""
import json
import math
import pathlib
import sys

import numpy as np
import pandas as pd
from financetoolkit.models import altman_model, beneish_model, dupont_model, enterprise_model, eva_model, growth_model
from financetoolkit.models import intrinsic_model, piotroski_model
from financetoolkit.ratios import efficiency_model as eff
from financetoolkit.ratios import liquidity_model as liq
from financetoolkit.ratios import profitability_model as pro
from financetoolkit.ratios import solvency_model as sol
from financetoolkit.ratios import valuation_model as val


class Year(dict):
    __getattr__ = dict.__getitem__


def series(number):
    """Some functions of the peer take series only."""
    return pd.Series([float(number)])


def first(value):
    return float(value.iloc[0]) if isinstance(value, pd.Series) else float(value)


def ratios(c, p):
    """What the peer's functions give for one company; percentages are fractions there."""
    average = lambda line: (c[line] + p[line]) / 2
    liquid = c.CASH + c.SHORT_TERM_INVESTMENTS
    debt = lambda y: y.SHORT_TERM_DEBT + y.LONG_TERM_DEBT
    ebit = c.PRETAX_INCOME + c.INTEREST_EXPENSE
    dep = c.DEPRECIATION_AMORTIZATION
    ebitda = ebit + dep
    fcf = c.OPERATING_CASH_FLOW - c.CAPITAL_EXPENDITURE
    working = lambda y: liq.get_working_capital(y.CURRENT_ASSETS, y.CURRENT_LIABILITIES)
    common = c.TOTAL_EQUITY - c.NONCONTROLLING_INTEREST
    eps = lambda y: val.get_earnings_per_share(y.NET_INCOME, y.PREFERRED_DIVIDENDS, y.BASIC_SHARES)
    bvps = val.get_book_value_per_share(common, c.PREFERRED_EQUITY, c.SHARES_OUTSTANDING)
    cap = val.get_market_cap(c.PRICE, c.SHARES_OUTSTANDING)
    ev = val.get_enterprise_value(cap, debt(c), c.NONCONTROLLING_INTEREST, c.PREFERRED_EQUITY, liquid)
    dio = eff.get_days_of_inventory_outstanding(average("INVENTORY"), c.COST_OF_REVENUE, 365)
    dso = eff.get_days_of_sales_outstanding(average("RECEIVABLES"), c.REVENUE, 365)
    dpo = eff.get_days_of_accounts_payable_outstanding(c.COST_OF_REVENUE, average("PAYABLES"), 365)
    payout = val.get_dividend_payout_ratio(c.DIVIDENDS_PAID, c.NET_INCOME)
    roe = pro.get_return_on_equity(c.NET_INCOME, average("TOTAL_EQUITY"))
    five = dupont_model.get_extended_dupont_analysis(
        series(ebit), series(c.PRETAX_INCOME), series(c.NET_INCOME), series(c.REVENUE),
        series(average("TOTAL_ASSETS")), series(average("TOTAL_EQUITY")),
    )
    buyback = val.get_buyback_yield(-c.SHARE_REPURCHASES, c.SHARE_ISSUANCE, cap)
    return {
        "CURRENT_RATIO": liq.get_current_ratio(c.CURRENT_ASSETS, c.CURRENT_LIABILITIES),
        "QUICK_RATIO": liq.get_quick_ratio(c.CASH, c.SHORT_TERM_INVESTMENTS, c.RECEIVABLES, c.CURRENT_LIABILITIES),
        "CASH_RATIO": liq.get_cash_ratio(c.CASH, c.SHORT_TERM_INVESTMENTS, c.CURRENT_LIABILITIES),
        "WORKING_CAPITAL": working(c),
        "NET_CURRENT_ASSET_VALUE": val.get_net_current_asset_value(c.CURRENT_ASSETS, c.TOTAL_LIABILITIES),
        "DEFENSIVE_INTERVAL": liq.get_defensive_interval_ratio(
            c.CASH, c.SHORT_TERM_INVESTMENTS, c.RECEIVABLES,
            (c.COST_OF_REVENUE + c.SELLING_GENERAL_ADMINISTRATIVE + c.RESEARCH_DEVELOPMENT - dep) / 365),
        "OPERATING_CASH_FLOW_RATIO": liq.get_operating_cash_flow_ratio(c.OPERATING_CASH_FLOW, c.CURRENT_LIABILITIES),
        "SHORT_TERM_DEBT_COVERAGE": liq.get_short_term_coverage_ratio(c.OPERATING_CASH_FLOW, c.SHORT_TERM_DEBT),
        "OPERATING_CASH_FLOW_MARGIN": 100 * liq.get_operating_cash_flow_sales_ratio(c.OPERATING_CASH_FLOW, c.REVENUE),
        "DEBT_TO_ASSETS": sol.get_debt_to_assets_ratio(debt(c), c.TOTAL_ASSETS),
        "DEBT_TO_EQUITY": sol.get_debt_to_equity_ratio(debt(c), c.TOTAL_EQUITY),
        "DEBT_TO_CAPITAL": sol.get_debt_to_capital_ratio(debt(c), c.TOTAL_EQUITY),
        "FINANCIAL_LEVERAGE": sol.get_equity_multiplier(average("TOTAL_ASSETS"), average("TOTAL_EQUITY")),
        "DEBT_TO_EBITDA": sol.get_gross_debt_to_ebitda_ratio(debt(c), ebit, dep),
        "NET_DEBT_TO_EBITDA": sol.get_net_debt_to_ebitda_ratio(ebit, dep, debt(c) - liquid),
        "INTEREST_COVERAGE": sol.get_interest_coverage_ratio(series(c.OPERATING_INCOME), series(c.INTEREST_EXPENSE)),
        "DEBT_SERVICE_COVERAGE": sol.get_debt_service_coverage_ratio(
            series(ebit), series(dep), series(c.INTEREST_EXPENSE), series(c.SHORT_TERM_DEBT), 1),
        "ASSET_COVERAGE": sol.get_asset_coverage_ratio(
            c.TOTAL_ASSETS, c.INTANGIBLES, c.CURRENT_LIABILITIES, c.SHORT_TERM_DEBT, debt(c)),
        "ASSET_TURNOVER": eff.get_asset_turnover_ratio(c.REVENUE, average("TOTAL_ASSETS")),
        "FIXED_ASSET_TURNOVER": eff.get_fixed_asset_turnover(c.REVENUE, average("NET_FIXED_ASSETS")),
        "WORKING_CAPITAL_TURNOVER": eff.get_working_capital_turnover_ratio(c.REVENUE, (working(c) + working(p)) / 2),
        "INVENTORY_TURNOVER": eff.get_inventory_turnover_ratio(c.COST_OF_REVENUE, average("INVENTORY")),
        "RECEIVABLES_TURNOVER": eff.get_receivables_turnover(average("RECEIVABLES"), c.REVENUE),
        "PAYABLES_TURNOVER": eff.get_accounts_payables_turnover_ratio(c.COST_OF_REVENUE, average("PAYABLES")),
        "DAYS_OF_INVENTORY": dio,
        "DAYS_SALES_OUTSTANDING": dso,
        "DAYS_PAYABLE_OUTSTANDING": dpo,
        "OPERATING_CYCLE": eff.get_operating_cycle(dio, dso),
        "CASH_CYCLE": eff.get_cash_conversion_cycle(dio, dso, dpo),
        "OVERHEAD_TO_REVENUE": 100 * eff.get_sga_to_revenue_ratio(c.SELLING_GENERAL_ADMINISTRATIVE, c.REVENUE),
        "RESEARCH_TO_REVENUE": 100 * eff.get_research_and_development_ratio(c.RESEARCH_DEVELOPMENT, c.REVENUE),
        "STOCK_COMPENSATION_TO_REVENUE": 100 * eff.get_stock_based_compensation_ratio(c.STOCK_COMPENSATION, c.REVENUE),
        "GROSS_PROFIT_MARGIN": 100 * pro.get_gross_margin(c.REVENUE, c.COST_OF_REVENUE),
        "OPERATING_MARGIN": 100 * pro.get_operating_margin(c.OPERATING_INCOME, c.REVENUE),
        "EBITDA_MARGIN": 100 * pro.get_ebitda_margin(ebit, dep, c.REVENUE),
        "PRETAX_MARGIN": 100 * pro.get_income_before_tax_profit_margin(c.PRETAX_INCOME, c.REVENUE),
        "NET_MARGIN": 100 * pro.get_net_profit_margin(c.NET_INCOME, c.REVENUE),
        "EFFECTIVE_TAX_RATE": 100 * pro.get_effective_tax_rate(c.INCOME_TAX, c.PRETAX_INCOME),
        "RETURN_ON_ASSETS": 100 * pro.get_return_on_assets(c.NET_INCOME, average("TOTAL_ASSETS")),
        "OPERATING_RETURN_ON_ASSETS": 100 * pro.get_return_on_assets(ebit, average("TOTAL_ASSETS")),
        "RETURN_ON_EQUITY": 100 * roe,
        "RETURN_ON_INVESTED_CAPITAL": 100 * first(pro.get_return_on_invested_capital(
            series(c.OPERATING_INCOME), series(c.INCOME_TAX), series(c.PRETAX_INCOME),
            series(average("TOTAL_EQUITY")), series((debt(c) + debt(p)) / 2))),
        "RETURN_ON_CAPITAL_EMPLOYED": 100 * pro.get_return_on_capital_employed(
            ebit, c.TOTAL_ASSETS, c.CURRENT_LIABILITIES),
        "RETURN_ON_TANGIBLE_ASSETS": 100 * pro.get_return_on_tangible_assets(
            c.NET_INCOME, average("TOTAL_ASSETS"), average("INTANGIBLES")),
        "TAX_BURDEN": pro.get_tax_burden_ratio(c.NET_INCOME, c.PRETAX_INCOME),
        "INTEREST_BURDEN": pro.get_interest_burden_ratio(c.PRETAX_INCOME, ebit),
        "CASH_TAX_RATE": 100 * pro.get_cash_tax_rate(c.TAXES_PAID, c.PRETAX_INCOME),
        "CASH_TO_INCOME": pro.get_income_quality_ratio(c.OPERATING_CASH_FLOW, c.NET_INCOME),
        "CASH_RETURN_ON_ASSETS": 100 * pro.get_cash_return_on_assets(c.OPERATING_CASH_FLOW, average("TOTAL_ASSETS")),
        "FREE_CASH_FLOW_MARGIN": 100 * pro.get_free_cash_flow_margin(fcf, c.REVENUE),
        "FREE_TO_OPERATING_CASH_FLOW": pro.get_free_cash_flow_operating_cash_flow_ratio(fcf, c.OPERATING_CASH_FLOW),
        "CASH_FLOW_TO_DEBT": sol.get_cash_flow_coverage_ratio(c.OPERATING_CASH_FLOW, debt(c)),
        "CAPEX_COVERAGE": sol.get_capex_coverage_ratio(c.OPERATING_CASH_FLOW, -c.CAPITAL_EXPENDITURE),
        "DIVIDEND_CAPEX_COVERAGE": sol.get_dividend_capex_coverage_ratio(
            c.OPERATING_CASH_FLOW, -c.CAPITAL_EXPENDITURE, -c.DIVIDENDS_PAID),
        "FREE_CASH_FLOW_YIELD": 100 * sol.get_free_cash_flow_yield(fcf, cap),
        "EARNINGS_PER_SHARE": eps(c),
        "DILUTED_EARNINGS_PER_SHARE": val.get_earnings_per_share(c.NET_INCOME, c.PREFERRED_DIVIDENDS, c.DILUTED_SHARES),
        "REVENUE_PER_SHARE": val.get_revenue_per_share(c.REVENUE, c.BASIC_SHARES),
        "BOOK_VALUE_PER_SHARE": bvps,
        "CAPEX_PER_SHARE": val.get_capex_per_share(c.CAPITAL_EXPENDITURE, c.BASIC_SHARES),
        "PRICE_EARNINGS": val.get_price_to_earnings_ratio(c.PRICE, eps(c)),
        "PRICE_EARNINGS_GROWTH": val.get_price_to_earnings_growth_ratio(
            val.get_price_to_earnings_ratio(c.PRICE, eps(c)), c.EXPECTED_GROWTH),
        "EARNINGS_YIELD": 100 * val.get_earnings_yield(eps(c), c.PRICE),
        "PRICE_TO_BOOK": val.get_price_to_book_ratio(c.PRICE, bvps),
        "PRICE_TO_SALES": val.get_price_to_sales_ratio(cap, c.REVENUE),
        "PRICE_TO_CASH_FLOW": val.get_price_to_cash_flow_ratio(cap, c.OPERATING_CASH_FLOW),
        "PRICE_TO_FREE_CASH_FLOW": val.get_price_to_free_cash_flow_ratio(cap, fcf),
        "DIVIDEND_YIELD": 100 * val.get_dividend_yield(c.DIVIDENDS_PER_SHARE, c.PRICE),
        "BUYBACK_YIELD": 100 * buyback,
        "MARKET_CAPITALIZATION": cap,
        "ENTERPRISE_VALUE": ev,
        "EV_TO_SALES": val.get_ev_to_sales_ratio(ev, c.REVENUE),
        "EV_TO_EBITDA": val.get_ev_to_ebitda_ratio(ev, ebit, dep),
        "EV_TO_EBIT": val.get_ev_to_ebit(ev, ebit),
        "EV_TO_OPERATING_CASH_FLOW": val.get_ev_to_operating_cashflow_ratio(ev, c.OPERATING_CASH_FLOW),
        "EV_TO_FREE_CASH_FLOW": val.get_ev_to_free_cash_flow_ratio(ev, fcf),
        "TOBINS_Q": enterprise_model.get_tobins_q_ratio(cap, c.TOTAL_LIABILITIES, c.TOTAL_ASSETS),
        "DIVIDEND_PAYOUT": 100 * payout,
        "RETENTION_RATIO": 100 * val.get_reinvestment_ratio(payout),
        "SUSTAINABLE_GROWTH": 100 * growth_model.get_sustainable_growth_rate(roe, val.get_reinvestment_ratio(payout)),
        "dupont": 100 * float(five.loc["Return on Equity"].iloc[0]),
        "fcff": intrinsic_model.get_free_cash_flow_to_firm(
            c.NET_INCOME + 0.75 * c.INTEREST_EXPENSE, dep, c.CAPITAL_EXPENDITURE, working(c) - working(p)),
        "fcfe": intrinsic_model.get_free_cash_flow_to_equity(
            c.NET_INCOME, dep, c.CAPITAL_EXPENDITURE, working(c) - working(p), c.NET_BORROWING),
        "eva": eva_model.get_economic_value_added(
            eva_model.get_net_operating_profit_after_taxes(c.OPERATING_INCOME, 0.25), 0.09,
            eva_model.get_invested_capital(p.TOTAL_EQUITY, debt(p))),
        "gordon": intrinsic_model.get_gorden_growth_model(c.DIVIDENDS_PER_SHARE, 0.11, 0.04),
        "stages": float(intrinsic_model.get_two_stage_dividend_discount_model(
            c.DIVIDENDS_PER_SHARE, 0.11, 0.12, 0.04, 5).loc["Intrinsic Value"].iloc[0]),
        "altman": altman_model.get_altman_z_score(
            working(c) / c.TOTAL_ASSETS, c.RETAINED_EARNINGS / c.TOTAL_ASSETS, ebit / c.TOTAL_ASSETS,
            cap / c.TOTAL_LIABILITIES, c.REVENUE / c.TOTAL_ASSETS),
    }


def scores(c, p, b):
    """Scores over years: the peer takes a frame with a column a year."""
    frame = lambda line: pd.DataFrame({2023: [b[line]], 2024: [p[line]], 2025: [c[line]]})
    opening = pd.DataFrame({2023: [math.nan], 2024: [b.TOTAL_ASSETS], 2025: [p.TOTAL_ASSETS]})
    average = (frame("TOTAL_ASSETS") + opening) / 2
    last = lambda result: float(result.iloc[0, -1])
    receivables = beneish_model.get_days_sales_in_receivables_index(frame("RECEIVABLES"), frame("REVENUE"))
    m = beneish_model.get_beneish_m_score(
        receivables,
        beneish_model.get_gross_margin_index(frame("REVENUE"), frame("COST_OF_REVENUE")),
        beneish_model.get_asset_quality_index(frame("CURRENT_ASSETS"), frame("NET_FIXED_ASSETS"), frame("TOTAL_ASSETS")),
        beneish_model.get_sales_growth_index(frame("REVENUE")),
        beneish_model.get_depreciation_index(frame("DEPRECIATION_AMORTIZATION"), frame("NET_FIXED_ASSETS")),
        beneish_model.get_selling_general_and_administrative_expenses_index(
            frame("SELLING_GENERAL_ADMINISTRATIVE"), frame("REVENUE")),
        beneish_model.get_leverage_index(frame("CURRENT_LIABILITIES"), frame("LONG_TERM_DEBT"), frame("TOTAL_ASSETS")),
        beneish_model.get_total_accruals_to_total_assets(
            frame("NET_INCOME"), frame("OPERATING_CASH_FLOW"), frame("TOTAL_ASSETS")),
    )
    f = sum(last(test) for test in (
        piotroski_model.get_return_on_assets_criteria(frame("NET_INCOME"), opening),
        piotroski_model.get_operating_cashflow_criteria(frame("OPERATING_CASH_FLOW")),
        piotroski_model.get_change_in_return_on_asset_criteria(frame("NET_INCOME"), opening, 1),
        piotroski_model.get_accruals_criteria(frame("NET_INCOME"), frame("OPERATING_CASH_FLOW"), opening),
        piotroski_model.get_change_in_leverage_criteria(frame("LONG_TERM_DEBT"), average, 1),
        piotroski_model.get_change_in_current_ratio_criteria(frame("CURRENT_ASSETS"), frame("CURRENT_LIABILITIES"), 1),
        piotroski_model.get_number_of_shares_criteria(frame("SHARE_ISSUANCE")),
        piotroski_model.get_gross_margin_criteria(frame("REVENUE"), frame("COST_OF_REVENUE"), 1),
        piotroski_model.get_asset_turnover_ratio_criteria(frame("REVENUE"), opening, 1),
    ))
    return {"beneish": last(m), "piotroski": f}


def main(made, known):
    np.seterr(all="ignore")
    expected = {}
    for line in pathlib.Path(known).read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            what, reason = line.split(" | ", 1)
            expected[what.strip()] = reason
    agree, differ, refused, bad = {}, {}, {}, []
    companies = json.load(open(made))
    for company in companies:
        # numpy's numbers, which divide by zero without a fuss
        c, p, b = (Year({k: np.float64(v) for k, v in company[y].items()}) for y in ("current", "prior", "before"))
        ours = company["ratios"]
        for name, theirs in (ratios(c, p) | scores(c, p, b)).items():
            theirs = first(theirs)
            if name not in ours:
                bad.append(f"{name}: not there")
            elif ours[name] is None:
                refused[name] = refused.get(name, 0) + 1
            elif abs(ours[name] - theirs) <= 1e-9 * max(1, abs(theirs)) + company["half"].get(name, 0):
                agree[name] = agree.get(name, 0) + 1
            else:
                differ[name] = differ.get(name, 0) + 1
                if name not in expected:
                    bad.append(f"{name}: ours {ours[name]!r}, peer {theirs!r}")
    bad += [f"{name}: no longer differs; strike it from {known}" for name in expected if name not in differ]
    print(f"{sum(agree.values())} figures of {len(agree)} ratios and scores of {len(companies)} companies agree, "
          f"{sum(differ.values())} of {len(differ)} differ as explained, {len(bad)} unexplained, "
          f"{sum(refused.values())} of {len(refused)} are not meaningful to Elson")
    print("not meaningful:", ", ".join(f"{name} {n}" for name, n in sorted(refused.items())))
    for line in bad[:40]:
        print(line)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
