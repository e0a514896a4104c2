"""Compares Elson's rules with the parameters of PolicyEngine-US, year by year.

    python compare_rules.py rules.json rules_policyengine.txt rules_policyengine_differences.txt

`rules.json` is the list of {rule, dimensions, year, value} that Elson gives. The exit status is 1
where a figure differs and the list of known differences does not say why, where a known difference
is gone, or where the table names what one side does not have.
"""
import importlib.util
import json
import pathlib
import sys

import yaml

STATUSES = {"single": "SINGLE", "joint": "JOINT", "head": "HEAD_OF_HOUSEHOLD", "separate": "SEPARATE"}
YEARS = (2024, 2025, 2026)


def parameters():
    """The folder of the parameter files; the package itself is not imported, as that takes minutes."""
    spec = importlib.util.find_spec("policyengine_us")
    return pathlib.Path(spec.submodule_search_locations[0]) / "parameters" / "gov"


class Peer:
    def __init__(self, folder):
        self.folder = folder
        self.files = {}

    def series(self, file, place):
        if file not in self.files:
            # Every scalar stays a text: some series begin in the year 0, which no date can hold.
            self.files[file] = yaml.load((self.folder / (file + ".yaml")).read_text(), yaml.BaseLoader)
        node = self.files[file]
        for step in [] if place == "-" else place.split("."):
            node = node[int(step) if isinstance(node, list) else step]
        return node.get("values", node)

    def figure(self, file, place, year):
        """The value of the last entry on or before the year's end; later ones may be projections."""
        dated = {day: v for day, v in self.series(file, place).items() if day[:4].isdigit() and day <= f"{year}-12-31"}
        if not dated:
            return None
        value = dated[max(dated)]
        return float((value["value"] if isinstance(value, dict) else value).replace("_", ""))


def lines(path):
    return [line for line in pathlib.Path(path).read_text().splitlines() if line.strip() and not line.startswith("#")]


def rows(path):
    """The table with {S} written out."""
    for line in lines(path):
        rule, who, file, place, how = (part.strip() for part in line.split("|"))
        for ours, theirs in STATUSES.items() if "{S}" in line else [("", "")]:
            dimensions = dict(part.split("=") for part in who.replace("{S}", ours).split(",") if part)
            yield rule, dimensions, file, place.replace("{S}", theirs), how


def turned(figure, how):
    if how.startswith("x"):
        return figure * float(how[1:])
    if how.startswith("/"):
        return figure / float(how[1:])
    return figure - float(how[1:]) if how else figure


def key(rule, dimensions, year):
    return " ".join([rule, *(f"{k}={v}" for k, v in sorted(dimensions.items())), str(year)])


def main(rules, table, known):
    ours = {key(r["rule"], r["dimensions"], r["year"]): float(r["value"]) for r in json.load(open(rules))}
    expected = {}
    for line in lines(known):
        what, reason = line.split(" | ", 1)
        expected[what.strip()] = reason
    peer = Peer(parameters())
    agree, absent, differ, bad = set(), set(), set(), []
    for rule, dimensions, file, place, how in rows(table):
        if not any(k.split(" ")[0] == rule for k in ours):
            bad.append(f"{rule}: no such rule")
        for year in YEARS:
            name = key(rule, dimensions, year)
            first, *more = place.split(" + ")
            theirs = peer.figure(file, first, year)
            for part in more:
                theirs += peer.figure(*part.split(" "), year)
            if name not in ours or theirs is None:
                absent.add(name)
                continue
            theirs = turned(theirs, how)
            if abs(ours[name] - theirs) <= 1e-6 * max(1, abs(theirs)):
                agree.add(name)
                continue
            differ.add(f"{name} {file}")
            if f"{name} {file}" not in expected:
                bad.append(f"{name}: ours {ours[name]:g}, {file} {place} says {theirs:g}")
    bad += [f"{name}: no longer differs; strike it from {known}" for name in expected if name not in differ]
    print(f"{len(agree)} figures of {len({a.split(' ')[0] for a in agree})} rules agree, {len(differ)} differ as explained"
          f", {len(bad)} unexplained, {len(absent)} on one side only")
    for line in bad:
        print(line)
    pathlib.Path(rules).with_suffix(".agree").write_text("".join(a + "\n" for a in sorted(agree)))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
