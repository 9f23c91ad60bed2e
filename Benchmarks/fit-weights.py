#!/usr/bin/env python3
"""fit-weights.py COLOPHON [--gold FILE.jsonl]: fits the weights of Sources/Detection/Claims/weights.yaml.

A logistic regression over the circumstances of each statement that `COLOPHON explain --claims --json` sees in the
examples of the language files (and in a gold file, where one is given), held near those of `prior-weights.yaml`
(a Gaussian prior), so that a circumstance that few examples show keeps its place. Prints how well it does when the
language that is scored was left out of the fit, and writes the file anew. Needs NumPy and PyYAML."""
import json, pathlib, subprocess, sys, tempfile
import numpy, yaml

binary = sys.argv[1]
gold = sys.argv[sys.argv.index("--gold") + 1] if "--gold" in sys.argv else None
root = pathlib.Path(__file__).resolve().parent.parent
weights_file = root / "Sources/Detection/Claims/weights.yaml"
prior_file = root / "Benchmarks/prior-weights.yaml"
PRIOR_DEVIATION = 1.0


class Loader(yaml.SafeLoader):
    """YAML as Colophon reads it: every scalar is the word that it is."""


Loader.yaml_implicit_resolvers = {}


def keys(claims):
    return {(parts[0], parts[1], parts[-1] != "denied") for parts in map(str.split, claims)}


examples = {}
for path in sorted((root / "Sources/Detection/Languages").glob("*.yaml")):
    language = yaml.load(path.read_text(), Loader)
    for index, example in enumerate(language.get("says") or []):
        examples[f"{language['language']}-says-{index}"] = (language["language"], example["text"], keys(example["claims"]))
    for index, text in enumerate(language.get("says-not") or []):
        examples[f"{language['language']}-not-{index}"] = (language["language"], text, set())
if gold:
    agents = {"ai_assisted_human": "human-with-ai", "organisation": "organization"}
    for line in map(json.loads, open(gold)):
        want = {(c["activity"].replace("_", "-"), agents.get(c["agent"], c["agent"]), c["polarity"] == "used") for c in line["claims"]}
        examples[f"gold-{line['id']}"] = (line["lang"].split("-")[0], line["text"], want)

with tempfile.TemporaryDirectory() as folder:
    for name, (_, text, _) in examples.items():
        pathlib.Path(folder, name + ".txt").write_text(text)
    run = subprocess.run([binary, "explain", "--claims", "--json", folder], stdout=subprocess.PIPE, check=True)

priors = {k: float(v) for k, v in yaml.load(prior_file.read_text(), Loader).items()}
names = [n for n in priors if n != "base"]
rows, labels, groups, sources = [], [], [], []
for line in map(json.loads, run.stdout.splitlines()):
    name = pathlib.Path(line["uri"]).stem
    language, _, want = examples[name]
    for reading in line["sentence"]["readings"]:
        agent = reading["agent"]["kind"]
        is_ai = agent in ("ai", "human-with-ai")
        key = (reading["activity"], agent, reading["used"])
        if want and key not in want:
            # Misread rather than misjudged, unless another activity of the same kind is wanted.
            if not (is_ai and any(w[1] in ("ai", "human-with-ai") for w in want)):
                continue
        if not want and not is_ai:
            continue
        rows.append([reading["circumstances"].get(n, 0) for n in names] + [1])
        labels.append(1 if want else 0)
        groups.append(language)
        sources.append(name)
X, y = numpy.array(rows, float), numpy.array(labels, float)
prior = numpy.array([priors[n] for n in names] + [priors["base"]])


def fit(X, y):
    w = prior.copy()
    for _ in range(60):
        p = 1 / (1 + numpy.exp(-numpy.clip(X @ w, -30, 30)))
        gradient = X.T @ (p - y) + (w - prior) / PRIOR_DEVIATION**2
        hessian = (X * (p * (1 - p))[:, None]).T @ X + numpy.eye(len(w)) / PRIOR_DEVIATION**2
        step = numpy.linalg.solve(hessian, gradient)
        w -= step
        if abs(step).max() < 1e-6:
            break
    return w


def report(title, p):
    right = ((p >= 0.5) == (y == 1)).mean()
    print(f"{title}: {len(y)} statements, right {right:.3f}, false alarms {int(((p >= 0.5) & (y == 0)).sum())} of {int((y == 0).sum())}, "
          f"missed {int(((p < 0.5) & (y == 1)).sum())} of {int((y == 1).sum())}")


groups = numpy.array(groups)
report("by the prior alone", 1 / (1 + numpy.exp(-(X @ prior))))
held_out = numpy.zeros(len(y))
for group in set(groups):
    inside = groups == group
    held_out[inside] = 1 / (1 + numpy.exp(-(X[inside] @ fit(X[~inside], y[~inside]))))
report("each language left out", held_out)
for low, high in ((0.5, 0.7), (0.7, 0.9), (0.9, 0.97), (0.97, 1.01)):
    bin = (held_out >= low) & (held_out < high)
    if bin.any():
        print(f"  likelihood {low:.2f}–{min(high, 1):.2f}: {int(bin.sum())} statements, {y[bin].mean():.3f} right")
weights = fit(X, y)
report("fitted on all", 1 / (1 + numpy.exp(-(X @ weights))))
if "-v" in sys.argv:
    for p, label, name in sorted(zip(held_out, y, sources)):
        if (p >= 0.5) != (label == 1):
            print(f"  {p:.2f} {name}: {examples[name][1]}")
head = "".join(l + "\n" for l in weights_file.read_text().splitlines() if l.startswith("#"))
weights_file.write_text(head + f"base: {weights[-1]:.2f}\n" + "".join(f"{n}: {w:.2f}\n" for n, w in zip(names, weights)))
