"""Starts servers, and measures them in turns: A B A B, so that what else the machine does meets all of them."""

import atexit
import dataclasses
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import time

import servers

QUICK = os.environ.get("BENCH_QUICK") == "1"


def setting(name, full, quick):
    return int(os.environ.get("BENCH_" + name, quick if QUICK else full))


STARTS = setting("STARTS", 5, 2)
ROUNDS = setting("ROUNDS", 3, 2)
COLD = setting("COLD_SECONDS", 5, 1)
WARM_UP = setting("WARM_UP_SECONDS", 13, 2)
SATURATED = setting("SATURATED_SECONDS", 60, 2)
WINDOW = setting("WINDOW_SECONDS", 3, 1)
REPEATS = setting("REPEATS", 500, 20)
PEOPLE = setting("PEOPLE", 1_000_000, 10_000)
CONNECTIONS = (1, 16, 64)
OPERATIONS = {"get": "GET doNotDisturb", "put": "PUT callingBehavior"}
START_TIMEOUT, STOP_TIMEOUT = 300, 180
IDLE = 10


def say(text):
    print(time.strftime("%H:%M:%S"), text, flush=True)


class Running:
    """A server from its start to its end; `seconds` is what it took from the start to the first answer."""

    all = set()

    def __init__(self, server, command=None, flags=()):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = [part.replace("{port}", str(self.port)) for part in command or server.command]
        command[1:1] = flags
        self.server = server
        logs = servers.WORK / "logs"
        logs.mkdir(exist_ok=True)
        self.log = logs / (re.sub(r"\W+", "-", server.name) + ".log")
        with open(self.log, "w") as log:
            begun = time.perf_counter()
            # A group of its own, because Maven starts a second process.
            self.process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True, cwd=server.folder)
        Running.all.add(self)
        self._wait(begun + START_TIMEOUT)
        self.seconds = time.perf_counter() - begun

    def _wait(self, end):
        while not self._answers():
            if self.process.poll() is not None or time.perf_counter() > end:
                self.stop()
                raise SystemExit(f"{self.server.name} does not start: see {self.log}")
            time.sleep(0.002)

    def _answers(self):
        try:
            # Cheap while nobody listens, so that waiting takes little from who starts.
            socket.create_connection(("127.0.0.1", self.port), 10).close()
            status, _ = Client(self.port).send("GET", servers.GET_PATH, check=False)
            return 200 <= status < 300
        except (OSError, http.client.HTTPException):
            return False

    def rss(self):
        """Resident memory of the process and of those it started, in MiB."""
        return sum(self._status(process, "VmRSS") for process in self._group())

    def high_water(self):
        return sum(self._status(process, "VmHWM") for process in self._group())

    def _group(self):
        for entry in pathlib.Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and os.getpgid(int(entry.name)) == self.process.pid:
                    yield entry
            except ProcessLookupError:
                pass

    @staticmethod
    def _status(process, field):
        try:
            return int(re.search(field + r":\s+(\d+)", (process / "status").read_text()).group(1)) / 1024
        except (OSError, AttributeError):
            return 0

    def stop(self, timeout=STOP_TIMEOUT):
        Running.all.discard(self)
        for sign in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, sign)
                self.process.wait(timeout)
            except ProcessLookupError:
                return
            except subprocess.TimeoutExpired:
                continue

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


@atexit.register
def clean_up():
    for running in list(Running.all):
        running.stop(timeout=5)


def end_on_signals():
    for sign in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(sign, lambda number, _: exit(128 + number))


class Client:
    """One connection that stays open while it is used: servers close those that are idle for long."""

    def __init__(self, port, authorization=servers.AUTHORIZATION):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=1800)
        self.used = 0
        self.headers = {"Authorization": authorization, "Content-Type": "application/json"}

    def send(self, method, path, body=None, check=True):
        if time.monotonic() - self.used > IDLE:
            self.connection.close()
        self.connection.request(method, path, None if body is None else json.dumps(body), self.headers)
        answer = self.connection.getresponse()
        text = answer.read()
        self.used = time.monotonic()
        if check and not 200 <= answer.status < 300:
            raise SystemExit(f"{method} {path}: {answer.status} {text[:300]}")
        return answer.status, text

    def time(self, method, path, body=None):
        """In milliseconds."""
        begun = time.perf_counter()
        self.send(method, path, body)
        return (time.perf_counter() - begun) * 1000


@dataclasses.dataclass
class Window:
    rate: float
    p50: float
    p99: float
    failed: int


def wrk(port, operation, connections, seconds):
    environment = {
        **os.environ,
        "BENCH_OPERATION": operation,
        "BENCH_AUTHORIZATION": servers.AUTHORIZATION,
        "BENCH_GET_PATH": servers.GET_PATH,
        "BENCH_PUT_PATH": servers.PUT_PATH,
        **{f"BENCH_PUT_BODY_{i}": json.dumps(body) for i, body in enumerate(servers.PUT_BODIES)},
    }
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", "bench/compare/load.lua"]
    output = subprocess.run(
        [*command, f"http://127.0.0.1:{port}"], env=environment, check=True, capture_output=True, text=True
    ).stdout
    rate, p50, p99, failed = output.strip().splitlines()[-1].split()
    return Window(float(rate), float(p50), float(p99), int(failed))


def starts(compared):
    """Seconds to the first answer and MiB a second later, by server."""
    results = {server.name: {"seconds": [], "rss": []} for server in compared}
    for number in range(STARTS):
        say(f"starts, round {number + 1} of {STARTS}")
        for server in compared:
            with Running(server) as running:
                time.sleep(1)
                results[server.name]["seconds"].append(running.seconds)
                results[server.name]["rss"].append(running.rss())
    return results


def load(compared):
    """Cold windows, warm windows by (operation, connections), MiB afterwards, and times of worlds, by server."""
    results = {server.name: {"windows": {}} for server in compared}
    running = {}
    for server in compared:
        say("warming up: " + server.name)
        running[server] = Running(server)
        results[server.name]["cold"] = wrk(running[server].port, "get", 16, COLD)
        wrk(running[server].port, "both", 1, WARM_UP)
        wrk(running[server].port, "both", 16, SATURATED)
    for number in range(ROUNDS):
        say(f"load, round {number + 1} of {ROUNDS}")
        for operation in OPERATIONS:
            for connections in CONNECTIONS:
                for server in compared:
                    window = wrk(running[server].port, operation, connections, WINDOW)
                    results[server.name]["windows"].setdefault((operation, connections), []).append(window)
    for server in compared:
        results[server.name]["rss"] = running[server].rss()
        if not server.fake:
            running.pop(server).stop()
    worlds = create_and_reset({server.name: Client(running[server].port) for server in running})
    for left in running.values():
        left.stop()
    return results, worlds


def create_and_reset(clients):
    say("worlds")
    steps = {
        "create": ("POST", "/_sim/worlds", {"name": "bench", "from": "default"}),
        "reset": ("POST", "/_sim/worlds/bench/reset", None),
        "delete": ("DELETE", "/_sim/worlds/bench", None),
    }
    return in_turns({(name, step): (client, *call) for name, client in clients.items() for step, call in steps.items()})


def crowds(server):
    """A large world by where the store is: in memory, and in a folder with as much heap as in the image."""
    folder = servers.WORK / "data"
    shutil.rmtree(folder, ignore_errors=True)
    try:
        return {
            "memory": crowd(server, ["-Xmx5g"]),
            "a folder": crowd(server, ["-Xmx256m", f"-Dsim.data={folder}"]),
        }
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def crowd(server, flags):
    """Import of a small and a large world, pages and people of both, and what the large one takes of the heap."""
    say(f"a world of {PEOPLE:,} people {' '.join(flags)}")
    log = servers.WORK / "logs/gc.log"
    with Running(server, flags=[f"-Xlog:gc:file={log}", *flags]) as running:
        admin = Client(running.port)
        imports, calls = {}, {}
        for people in (100, PEOPLE):
            world = f"crowd-{people}"
            imports[people] = admin.time("POST", "/_sim/worlds", {"name": world, "from": f"crowd?people={people}"})
            reader = Client(running.port, f"Bearer {world}.full-admin")
            page = json.loads(reader.send("GET", "/v1/people?max=100")[1])["items"]
            calls["page of 100", people] = (reader, "GET", "/v1/people?max=100", None)
            calls["person by id", people] = (reader, "GET", "/v1/people/" + page[-1]["id"], None)
        # Before a collection is the heap at its fullest; the log's numbers are MiB.
        heap = max((int(used) for used in re.findall(r"(\d+)M->\d+M", log.read_text())), default=0)
        high_water = running.high_water()
        times = in_turns(calls)
        jcmd = [str(pathlib.Path(server.command[0]).with_name("jcmd")), str(running.process.pid)]
        subprocess.run([*jcmd, "GC.run"], check=True, stdout=subprocess.DEVNULL)
        info = subprocess.run([*jcmd, "GC.heap_info"], check=True, capture_output=True, text=True).stdout
        live = int(re.search(r"used (\d+)K", info).group(1)) // 1024
    return {"imports": imports, "times": times, "heap": heap, "high_water": high_water, "live": live}


def in_turns(calls):
    """Milliseconds by call: all calls in turn, as often to warm up as is counted."""
    times = {key: [] for key in calls}
    for number in range(2 * REPEATS):
        for key, (client, *call) in calls.items():
            taken = client.time(*call)
            if number >= REPEATS:
                times[key].append(taken)
    return times
