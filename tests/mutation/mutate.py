"""./dev mutate [LAYER] [COUNT] [SEED]: would the tests notice a mistake?

Changes one token (or leaves out one statement) of a layer at a time, in a copy
under build/mutate, and runs the tests that should notice: the layer's own, then
those above it. Prints what happened to each mutant and the share that was
caught. LAYER may be `all`; the same SEED on the same sources makes the same
mutants.
"""

import os
import random
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from mutants import Mutant, mutants_of
from workshop import Workshop

# The tests of the store that take seconds each.
SLOW = "PowerCut.*:Killed.*:ViewsProperty.*:*FailingDisk*:*RandomEdits*:*.NoSingleFlippedBit*"

# Which test programs look at a layer and which of their tests, the quickest to notice first.
TESTS = {
    "journey": [("journey", "*"), ("exchange", "*"), ("commands", "*"), ("store", f"-{SLOW}")],
    "metrics": [("metrics", "*"), ("commands", "*")],
    "check": [("check", "*"), ("commands", "*")],
    "exchange": [("exchange", "*"), ("commands", "*"), ("store", f"-{SLOW}")],
    "store": [("store", f"-{SLOW}"), ("store", SLOW), ("commands", "*")],
    "commands": [("commands", "*")],
    "drawing": [("drawing", "*"), ("commands", "*"), ("editor", "*")],
    "editor": [("editor", "*")],
}


@dataclass(frozen=True)
class Place:
    file: str
    mutant: Mutant


def places_in(root, layer):
    """Every mutant of the layer's sources, in one order on every machine."""
    files = []
    for folder in (f"src/{layer}", f"include/throughline/{layer}"):
        files += [path for path in (root / folder).rglob("*") if path.suffix in (".h", ".cpp")]
    return [
        Place(str(path.relative_to(root)), mutant)
        for path in sorted(files)
        for mutant in mutants_of(path.read_text())
    ]


def verdict_on(workshop, place, tests):
    """`caught`, `survived` or `did not compile`, and the test that noticed."""
    path = workshop.source / place.file
    source = path.read_text()
    path.write_text(place.mutant.applied(source))
    try:
        for layer, chosen in tests:
            if not workshop.build(f"{layer}_tests"):
                return "did not compile", ""
            failure = workshop.first_failure(f"{layer}_tests", chosen)
            if failure:
                return "caught", f" by {failure}"
        return "survived", ""
    finally:
        path.write_text(source)


def run_layer(workshop, layer, count, seed):
    for name, tests in TESTS[layer]:
        if not workshop.build(f"{name}_tests"):
            sys.exit(f"mutate: {name}_tests does not build without any mutant")
        failure = workshop.first_failure(f"{name}_tests", tests)
        if failure:
            sys.exit(f"mutate: {failure} fails without any mutant")

    places = places_in(workshop.root, layer)
    chosen = random.Random(f"{layer} {seed}").sample(range(len(places)), min(count, len(places)))
    verdicts = Counter()
    # In the order of the files: a file that was mutated before compiles once for both reasons.
    for number, place in enumerate((places[index] for index in sorted(chosen)), start=1):
        verdict, by = verdict_on(workshop, place, TESTS[layer])
        verdicts[verdict] += 1
        line = (workshop.source / place.file).read_text().count("\n", 0, place.mutant.start) + 1
        print(f"{number:3} {place.file}:{line}: {place.mutant.described()}: {verdict}{by}", flush=True)
    counted = verdicts["caught"] + verdicts["survived"]
    share = 100 * verdicts["caught"] / counted if counted else 0
    print(
        f"{layer}: {verdicts['caught']} of {counted} caught, {share:.0f} %"
        f" ({verdicts['did not compile']} did not compile), seed {seed}",
        flush=True,
    )


def main(arguments):
    layer = arguments[0] if arguments else "all"
    if layer not in (*TESTS, "all") or len(arguments) > 3:
        sys.exit(f"usage: ./dev mutate [{'|'.join(TESTS)}|all] [COUNT] [SEED]")
    count = int(arguments[1]) if len(arguments) > 1 else 20
    seed = arguments[2] if len(arguments) > 2 else str(random.SystemRandom().randrange(10**6))

    root = Path(__file__).resolve().parents[2]
    workshop = Workshop(root, root / "build/mutate", jobs=os.cpu_count() or 1)
    workshop.prepare()
    for each in TESTS if layer == "all" else [layer]:
        run_layer(workshop, each, count, seed)


if __name__ == "__main__":
    main(sys.argv[1:])
