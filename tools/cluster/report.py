"""The tables of docs/cluster.md, from a run's results."""
import json
import os

# told by the tables of loads and of memory
ELSEWHERE = {"events", "assessed", "orders", "postings", "messages", "money", "lost", "doubled", "answers", "faults", "such as"}


def outcome(result):
    return {True: "passed", None: "skipped", False: "FAILED"}[result["passed"]]


def write(folder, run, is_whole):
    """A part leaves the figures of the last whole run where they are."""
    os.makedirs(folder, exist_ok=True)
    file = os.path.join(folder, "cluster-test" if is_whole else "cluster-test-only")
    with open(f"{file}.json", "w") as results:
        json.dump(run, results, indent=2)
    with open(f"{file}.md", "w") as tables:
        tables.write(markdown(run))


def markdown(run):
    versions = ", ".join(f"{name} {version}" for name, version in run["versions"].items() if version)
    return "\n\n".join([f"Run of {run['at']}: {versions}.", stages(run["stages"]), loads(run["stages"]), memory(run["stages"])]) + "\n"


def table(head, rows):
    return "\n".join("| " + " | ".join(map(cell, row)) + " |" for row in (head, ["---"] * len(head), *rows))


def cell(value):
    """In one line, whatever a program said."""
    return " ".join(str(value).split()).replace("|", "\\|")


def stages(results):
    return table(("stage", "", "seconds", "seen"), [
        (f"`{one['stage']}`", outcome(one), one["seconds"], seen(one["figures"]) if "figures" in one else one["why"][:600]) for one in results])


def seen(figures):
    return "; ".join(f"{name}{':' if isinstance(value, (dict, list)) else ''} {plain(value)}" for name, value in figures.items()
                     if name not in ELSEWHERE and not name.startswith("busy ") and " MiB" not in str(value)) or "–"


def plain(value):
    if isinstance(value, dict):
        return ", ".join(f"{name} {plain(one)}" for name, one in value.items()) or "none"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return f"{value:,}" if isinstance(value, int) else value


def loads(results):
    return table(("load of", "events", "lost", "doubled", "answers"), [
        (f"`{one['stage']}`", plain(figures["events"]), plain(figures["lost"] or 0), plain(figures["doubled"] or 0), answers(figures))
        for one in results if "lost" in (figures := one.get("figures", {}))])


def answers(figures):
    return ", ".join(f"{times:,} × {status}" for status, times in figures.get("answers", {}).items()) + (f"; faults: {figures['faults']}" if figures.get("faults") else "")


def memory(results):
    idle = figures_of(results, "idle")
    busy = {name.removeprefix("busy "): value for name, value in figures_of(results, "kills").items() if name.startswith("busy ")}
    return table(("pod", "a minute after the start", "under load"), [(name, value, busy.get(name, "–")) for name, value in idle.items()])


def figures_of(results, stage):
    return next((one.get("figures", {}) for one in results if one["stage"] == stage), {})
