"""The same requests through one process and through Apache Spark: are the answers the same bytes?

Usage: python pipe.py PROGRAM CASE [REQUESTS [PARTITIONS [PARALLEL]]]

PROGRAM is `spillover`. Spark starts it once per partition with the requests of the partition on its
standard input (`RDD.pipe`), and keeps partitions and lines in order. Needs pyspark and a Java runtime.
"""

import hashlib
import json
import subprocess
import sys
import time
from pathlib import Path

from pyspark.sql import SparkSession


def requests(case: dict, count: int) -> list[str]:
    """Requests that differ in scenario, seed, draws and one changed assumption."""
    scenarios = [scenario["id"] for scenario in case["scenarios"]]
    parameters = [p["id"] for p in case["parameters"] if p["unit"] == "share"]
    lines = []
    for i in range(count):
        request = {
            "id": i,
            "scenario": scenarios[i % len(scenarios)],
            "seed": 1 + i // 7,
            "samples": 1024,
        }
        if parameters:
            request["overrides"] = {parameters[i % len(parameters)]: 0.05 + (i % 90) / 100}
        lines.append(json.dumps(request))
    return lines


def digest(lines: list[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def main() -> int:
    program, case = (str(Path(path).resolve()) for path in sys.argv[1:3])
    numbers = [int(word) for word in sys.argv[3:]]
    count, partitions, parallel = numbers + [2000, 16, 2][len(numbers):]
    lines = requests(json.loads(Path(case).read_text()), count)
    command = [program, "batch", "--form", "certificate", "--case", case]

    start = time.perf_counter()
    alone = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True)
    alone_lines = alone.stdout.splitlines()
    alone_seconds = time.perf_counter() - start
    if alone.returncode not in (0, 1):
        sys.exit(alone.stderr)

    builder = SparkSession.builder.master(f"local[{parallel}]").appName("spillover")
    spark = builder.config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    start = time.perf_counter()
    shared = spark.sparkContext.parallelize(lines, partitions)
    piped = shared.pipe(" ".join(f"'{word}'" for word in command)).collect()
    spark_seconds = time.perf_counter() - start
    version = spark.version
    spark.stop()

    refused = sum("error" in json.loads(line) for line in alone_lines)
    same = piped == alone_lines
    print(f"Spark {version}, {partitions} partitions, {parallel} at a time")
    print(f"requests {count}, answers {len(alone_lines)} and {len(piped)}, refused {refused}")
    print(f"one process  {alone_seconds:8.1f} s  sha256 {digest(alone_lines)}")
    print(f"spark pipe   {spark_seconds:8.1f} s  sha256 {digest(piped)}")
    print("the same bytes" if same else "DIFFERENT")
    return 0 if same and len(piped) == count else 1


if __name__ == "__main__":
    sys.exit(main())
