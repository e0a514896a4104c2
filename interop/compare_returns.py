"""Federal returns by PolicyEngine-US: reads households, one JSON object a line, writes one answer a line.

Usage: python compare_returns.py HOUSEHOLDS.jsonl ANSWERS.jsonl
All households of a year are computed in one simulation, each in a household of its own.
"""

import json
import sys
from collections import defaultdict

from policyengine_us import Simulation

STATUS = {
    "SINGLE": "SINGLE",
    "JOINT": "JOINT",
    "HEAD": "HEAD_OF_HOUSEHOLD",
    "SEPARATE": "SEPARATE",
}
PERSON = {
    "wages": "employment_income",
    "interest": "taxable_interest_income",
    "exemptInterest": "tax_exempt_interest_income",
    "shortTermGain": "short_term_capital_gains",
    "longTermGain": "long_term_capital_gains",
    "pensions": "taxable_private_pension_income",
    "socialSecurity": "social_security_retirement",
    "selfEmployment": "self_employment_income",
    "qualifiedDividends": "qualified_dividend_income",
    "mortgageInterest": "deductible_mortgage_interest",
    "gifts": "charitable_cash_donations",
    "stateAndLocalTaxes": "real_estate_taxes",
    "studentLoanInterest": "student_loan_interest",
}
RESULTS = {
    "adjustedIncome": ["adjusted_gross_income"],
    "taxableIncome": ["taxable_income"],
    "incomeTax": ["income_tax_main_rates", "capital_gains_tax"],
    "minimumTax": ["alternative_minimum_tax"],
    "selfEmploymentTax": ["self_employment_tax"],
    "investmentTax": ["net_investment_income_tax"],
    "medicareTax": ["additional_medicare_tax"],
    "familyCredit": ["non_refundable_ctc"],
    "refundedFamilyCredit": ["refundable_ctc"],
    "earnedCredit": ["eitc"],
}


def situation(households, year):
    made = {k: {} for k in ("people", "tax_units", "families", "spm_units", "marital_units", "households")}
    for i, h in enumerate(households):
        head = {PERSON[k]: {year: v} for k, v in h["amounts"].items() if k in PERSON}
        ordinary = h["amounts"].get("dividends", 0) - h["amounts"].get("qualifiedDividends", 0)
        head["non_qualified_dividend_income"] = {year: ordinary}
        head["age"] = {year: 67 if h["aged"] > 0 else 40}
        members = [f"head{i}"]
        adults = [f"head{i}"]
        made["people"][f"head{i}"] = head
        if h["filingStatus"] == "JOINT":
            made["people"][f"spouse{i}"] = {"age": {year: 67 if h["aged"] > 1 else 40}}
            members.append(f"spouse{i}")
            adults.append(f"spouse{i}")
        for c in range(h["children"]):
            made["people"][f"child{i}_{c}"] = {"age": {year: 8}, "is_tax_unit_dependent": {year: True}}
            members.append(f"child{i}_{c}")
        made["tax_units"][f"t{i}"] = {
            "members": members,
            "filing_status": {year: STATUS[h["filingStatus"]]},
            "state_sales_tax": {year: 0},
            "takes_up_eitc": {year: True},
        }
        made["families"][f"f{i}"] = {"members": members}
        made["spm_units"][f"s{i}"] = {"members": members}
        made["marital_units"][f"m{i}"] = {"members": adults}
        for c in range(h["children"]):
            made["marital_units"][f"m{i}_{c}"] = {"members": [f"child{i}_{c}"]}
        made["households"][f"h{i}"] = {"members": members, "state_name": {year: "TX"}}
    return made


def main(source, target):
    lines = [json.loads(line) for line in open(source, encoding="utf-8")]
    by_year = defaultdict(list)
    for index, household in enumerate(lines):
        by_year[household["year"]].append(index)
    answers = [None] * len(lines)
    for year, indexes in sorted(by_year.items()):
        simulation = Simulation(situation=situation([lines[i] for i in indexes], str(year)))
        columns = {
            name: sum(simulation.calculate(v, year, map_to="tax_unit") for v in variables)
            for name, variables in RESULTS.items()
        }
        for place, index in enumerate(indexes):
            answers[index] = {name: float(column[place]) for name, column in columns.items()}
    with open(target, "w", encoding="utf-8") as out:
        for answer in answers:
            out.write(json.dumps(answer) + "\n")


main(sys.argv[1], sys.argv[2])
