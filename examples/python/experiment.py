"""Runs an experiment in one line and reads its tidy tables: python3 examples/python/experiment.py RESULT

With pandas a table is one line: pandas.read_csv("RESULT/importance.csv"). Here the standard library does.
"""

import csv
import pathlib
import subprocess
import sys


def run(experiment, out):
    """Runs an experiment; what an earlier, killed run has done is not done again."""
    subprocess.run(["./lifecircle", "experiment", experiment, "--out", out], check=True)


def table(folder, name):
    """The rows of a table, each a dictionary by column."""
    with open(pathlib.Path(folder) / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    if len(sys.argv) == 3:
        run(sys.argv[2], sys.argv[1])
    for row in table(sys.argv[1], "importance.csv"):
        print(row["scenario"], row["measure"], row["rank"], row["parameter"], row["swing"])
    points = {}
    for row in table(sys.argv[1], "points.csv"):
        points.setdefault(row["point"], {})[row["parameter"]] = float(row["value"])
    for row in table(sys.argv[1], "responses.csv"):
        points[row["point"]][row["measure"]] = float(row["effectMean"])
    print(len(points), "points, each with", len(next(iter(points.values()))), "numbers")
