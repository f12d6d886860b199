"""bench/run: what is measured, in which order, and the page that tells of it."""

import datetime
import os
import pathlib
import platform
import re
import shutil
import subprocess

import measure
import servers
import tables


def main():
    missing = [
        f"{tool} ({what})"
        for tool, what in {"java": "JDK 17 or newer", "wrk": "Debian package wrk"}.items()
        if not shutil.which(tool)
    ]
    if missing:
        raise SystemExit("needed, and not here: " + ", ".join(missing))
    measure.end_on_signals()
    compared, skipped = servers.servers()
    started = measure.starts(compared)
    loaded, worlds = measure.load([server for server in compared if server.under_load])
    crowds = measure.crowds(next(server for server in compared if server.fake))
    page = "\n".join(
        [
            "# Fake Webex and others, compared\n",
            f"Made by `bench/run` on {datetime.date.today()}" + (", too short to quote" if measure.QUICK else "") + ".\n",
            *machine(),
            *[f"- skipped: {what}" for what in skipped],
            protocol(),
            "## Start and memory\n",
            tables.starts(started, loaded),
            "## The first seconds\n",
            tables.cold(loaded),
            *[part for operation, name in measure.OPERATIONS.items()
              for part in (f"## {name}\n", tables.load(loaded, operation))],
            "## Worlds\n",
            tables.worlds(worlds),
            "## A large world\n",
            tables.crowds(crowds),
        ]
    )
    # Results that are only a trial do not replace those that are quoted.
    file = servers.WORK / "results.md" if measure.QUICK else pathlib.Path("bench/results.md")
    file.write_text(page.rstrip() + "\n")
    print(page)
    measure.say(f"written to {file}")


def machine():
    memory = re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text()).group(1)
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    yield f"- machine: {os.cpu_count()} cores" + (f" ({model.group(1)})" if model else "") + (
        f", {int(memory) / 1048576:.0f} GiB, {platform.system()}"
    )
    for major in (17, 25):
        try:
            yield f"- JDK {major}: " + servers.java_version(servers.java(major)).splitlines()[1]
        except servers.Missing:
            pass
    if shutil.which("node"):
        yield "- Node " + subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip()
    wrk = subprocess.run(["wrk", "-v"], capture_output=True, text=True).stdout
    yield "- " + " ".join(wrk.split()[:2])


def protocol():
    return f"""
Server and load share the machine, on 127.0.0.1. Everything is asked for in turns, a server after the other, again and again.
Figures are medians; min–max is of the same rounds.

- **Start**: from the start of the process to the first 2xx of `GET doNotDisturb`, asked for every 2 ms, {measure.STARTS} times.
  Memory is what is resident a second later, and after all load; with Maven, Maven's is in it.
- **Load**: each server is started once; {measure.COLD} s at 16 connections are *the first seconds*, then {measure.WARM_UP} s
  at one connection and {measure.SATURATED} s at 16 with both operations, because compilers starve on a busy machine, then
  {measure.ROUNDS} windows of {measure.WINDOW} s for each row, by wrk with one thread. PUT takes turns between two values. *failed* counts answers from 400 up and broken connections.
- **Fake Webex** decides about token, scopes and role, reads and writes its store, and keeps its journal of 1000 requests.
- **As in the image** is the extracted jar with {servers.IMAGE[0][1:]} and an AOT cache, on JDK 25.
- **WireMock** has stubs that match path, `Authorization` and, for PUT, the JSON body; its settings are the default ones, so it
  keeps a journal without limit. *no journal* is `--no-request-journal`.
- **MockServer** has the same stubs; **Prism** reads {servers.OPENAPI}; the **bare** controller answers constants.
- **Worlds** are of the scenario `default`; {measure.REPEATS} times each after as many to warm up, one connection. So is the
  large world, on the first way of running Fake Webex, with the store in memory (`-Xmx5g`), and in a folder (`sim.data`, `-Xmx256m`).
"""


main()
