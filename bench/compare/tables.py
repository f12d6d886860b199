"""Figures to tables of Markdown."""

import statistics

import measure

BASE = "WireMock "


def table(heads, rows):
    lines = ["| " + " | ".join(heads) + " |", "|---" * len(heads) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def spread(values, digits):
    """Three cells' worth in two: the median, and from where to where."""
    return f"{statistics.median(values):,.{digits}f}", f"{min(values):,.{digits}f}–{max(values):,.{digits}f}"


def ratio(value, base):
    return f"{value / base:.2f}" if base else ""


def base_of(values):
    """The value of WireMock's main row, None if there is none."""
    return next((value for name, value in values.items() if name.startswith(BASE) and "," not in name), None)


def quantile(values, part):
    return sorted(values)[min(int(len(values) * part), len(values) - 1)]


def starts(results, loaded):
    base = base_of({name: statistics.median(result["seconds"]) for name, result in results.items()})
    rows = []
    for name, result in results.items():
        after = f"{loaded[name]['rss']:,.0f}" if name in loaded else ""
        times = ratio(statistics.median(result["seconds"]), base)
        rows.append([name, *spread(result["seconds"], 2), times, *spread(result["rss"], 0), after])
    heads = ["server", "start s", "min–max", "× WireMock", "MiB after start", "min–max", "MiB after load"]
    return table(heads, rows)


def cold(loaded):
    base = base_of({name: result["cold"].rate for name, result in loaded.items()})
    rows = []
    for name, result in loaded.items():
        window = result["cold"]
        rows.append([name, f"{window.rate:,.0f}", ratio(window.rate, base), *latencies([window])])
    return table(["server", "requests/s", "× WireMock", "p50 ms", "p99 ms", "failed"], rows)


def load(loaded, operation):
    rows = []
    for connections in measure.CONNECTIONS:
        of = {name: result["windows"][operation, connections] for name, result in loaded.items()}
        rates = {name: [window.rate for window in windows] for name, windows in of.items()}
        base = base_of({name: statistics.median(values) for name, values in rates.items()})
        for name, windows in of.items():
            times = ratio(statistics.median(rates[name]), base)
            rows.append([str(connections), name, *spread(rates[name], 0), times, *latencies(windows)])
    heads = ["connections", "server", "requests/s", "min–max", "× WireMock", "p50 ms", "p99 ms", "failed"]
    return table(heads, rows)


def latencies(windows):
    middle = [f"{statistics.median(getattr(window, field) for window in windows):.2f}" for field in ("p50", "p99")]
    return [*middle, str(sum(window.failed for window in windows))]


def worlds(times):
    return table(["server", "what", "median ms", "p99 ms"], [[*key, *milliseconds(taken)] for key, taken in times.items()])


def milliseconds(taken):
    return [f"{statistics.median(taken):.2f}", f"{quantile(taken, 0.99):.2f}"]


def crowds(results):
    rows, imports = [], []
    for store, result in results.items():
        for (what, people), taken in sorted(result["times"].items(), key=lambda item: item[0]):
            small = statistics.median(result["times"][what, 100])
            rows.append([store, what, f"{people:,}", *milliseconds(taken), ratio(statistics.median(taken), small)])
        seconds = [f"{taken / 1000:.1f}" for _, taken in sorted(result["imports"].items())]
        sizes = [f"{result[size]:,.0f}" for size in ("heap", "live", "high_water")]
        imports.append([store, *seconds, *sizes])
    people = [f"{number:,} people, s" for number in sorted(next(iter(results.values()))["imports"])]
    heads = ["heap at its fullest, MiB", "heap after a collection", "resident memory at its fullest"]
    sizes = table(["store", *people, *heads], imports)
    reads = table(["store", "what", "people in the world", "median ms", "p99 ms", "ratio of medians"], rows)
    return sizes + "\n" + reads
