"""The servers that are compared: how each is made ready and started. A further one is one line in servers()."""

import dataclasses
import json
import os
import pathlib
import re
import shutil
import subprocess
import urllib.request

import measure

WORK = pathlib.Path("target/bench")
OPENAPI = "openapi/fake-webex.yaml"
WIREMOCK = "3.13.2"
# 8.0.0 and newer depended on what Maven Central did not have.
MOCKSERVER = "7.6.0"
# The last that runs on Node before 24.
PRISM = "5.14.2"

PERSON = "/v1/people/Y2lzY29zcGFyazovL3VzL1BFT1BMRS8xMWEzZjk5MC1hNjg5LTQ3N2QtYmU2Yi03MTIwMDI1ZDhhYmI"
GET_PATH = PERSON + "/features/doNotDisturb"
PUT_PATH = PERSON + "/features/callingBehavior"
AUTHORIZATION = "Bearer full-admin"
ANSWER = {"enabled": False, "ringSplashEnabled": False, "webexGoOverrideEnabled": False}
PUT_BODIES = [
    {"behaviorType": "NATIVE_WEBEX_TEAMS_CALLING", "profileId": None},
    {"behaviorType": "NATIVE_SIP_CALL_TO_UCM", "profileId": None},
]

JAR = WORK / "fake-webex.jar"
EXTRACTED = WORK / "extracted" / "fake-webex.jar"
BARE = pathlib.Path("bench/bare-mvc/target/bare-mvc.jar")
# As docker/start has it.
IMAGE = ["@docker/jvm.options"]
IMAGE_CI = [*IMAGE, "-XX:TieredStopAtLevel=1"]
# What a cache of classes is written and read by.
CACHES = {"aot": ("-XX:AOTCacheOutput=", "-XX:AOTCache="), "cds": ("-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=")}


@dataclasses.dataclass(eq=False)  # so that it can be a key
class Server:
    name: str
    command: list  # {port} stands for the port
    fake: bool = False
    under_load: bool = True
    folder: pathlib.Path = None  # where it starts
    train: list = None  # the command that makes the cache that the other one reads


class Missing(Exception):
    """What is not here, and what to install."""


def servers():
    """All servers that this machine can run, ready to start, and in words what it cannot."""
    table = [
        ("Fake Webex", lambda: fake("java -jar, JDK 17", 17, JAR)),
        ("Fake Webex", lambda: fake("java -jar, JDK 25", 25, JAR, under_load=False)),
        ("Fake Webex", lambda: fake("extracted, AppCDS, JDK 17", 17, EXTRACTED, cache="cds", under_load=False)),
        ("Fake Webex", lambda: fake("as in the image", 25, EXTRACTED, IMAGE, "aot")),
        ("Fake Webex", lambda: fake("as in the image, SIM_PROFILE=ci", 25, EXTRACTED, IMAGE_CI, "aot")),
        ("Fake Webex", spring_boot_run),
        ("WireMock", lambda: wiremock("WireMock " + WIREMOCK)),
        ("WireMock", lambda: wiremock("WireMock " + WIREMOCK + ", no journal", "--no-request-journal")),
        ("MockServer", mockserver),
        ("Prism", prism),
        ("bare Spring MVC", bare_mvc),
    ]
    ready, skipped = [], []
    build()
    for what, make in table:
        try:
            server = make()
            if server.train:
                measure.say("training: " + server.name)
                train(server)
            ready.append(server)
        except (Missing, subprocess.CalledProcessError) as why:
            skipped.append(f"{what}: {why}")
            measure.say(f"skipped: {what}: {why}")
    return ready, skipped


def fake(name, jdk, jar, flags=(), cache=None, under_load=True):
    command = [java(jdk), *flags]
    end = ["-jar", str(jar), "--server.address=127.0.0.1", "--server.port={port}"]
    train = None
    if cache:
        file = WORK / (re.sub(r"\W+", "-", name) + "." + cache)
        file.unlink(missing_ok=True)
        write, read = CACHES[cache]
        train = [*command, write + str(file), *end]
        command = [*command, read + str(file)]
    return Server("Fake Webex, " + name, [*command, *end], True, under_load, train=train)


def spring_boot_run():
    arguments = "-Dspring-boot.run.arguments=--server.address=127.0.0.1 --server.port={port}"
    return Server("Fake Webex, ./mvnw spring-boot:run", ["./mvnw", "-q", "-B", "spring-boot:run", arguments], True, False)


def wiremock(name, *options):
    stubs = [{"request": request("GET", GET_PATH), "response": {"status": 200, **content(ANSWER)}}]
    for body in PUT_BODIES:
        matched = {**request("PUT", PUT_PATH), "bodyPatterns": [{"equalToJson": body}]}
        stubs.append({"request": matched, "response": {"status": 204}})
    root = WORK / "wiremock"
    write(root / "mappings" / "stubs.json", {"mappings": stubs})
    maven("dependency:copy", f"-Dartifact=org.wiremock:wiremock-standalone:{WIREMOCK}", f"-DoutputDirectory={WORK}")
    jar = f"{WORK}/wiremock-standalone-{WIREMOCK}.jar"
    return Server(
        name,
        [java(17), "-jar", jar, "--bind-address", "127.0.0.1", "--port", "{port}", "--root-dir", str(root), *options],
    )


def request(method, path):
    return {"method": method, "urlPath": path, "headers": {"Authorization": {"equalTo": AUTHORIZATION}}}


def content(body):
    return {"headers": {"Content-Type": "application/json"}, "body": json.dumps(body, separators=(",", ":"))}


def mockserver():
    headers = {"Authorization": [AUTHORIZATION]}
    stubs = [
        {
            "httpRequest": {"method": "GET", "path": GET_PATH, "headers": headers},
            "httpResponse": {"statusCode": 200, **content(ANSWER)},
        }
    ]
    for body in PUT_BODIES:
        matched = {"type": "JSON", "json": body, "matchType": "STRICT"}
        stubs.append(
            {
                "httpRequest": {"method": "PUT", "path": PUT_PATH, "headers": headers, "body": matched},
                "httpResponse": {"statusCode": 204},
            }
        )
    write(WORK / "mockserver.json", stubs)
    libraries = (WORK / "mockserver").absolute()
    maven("-f", "bench/mockserver/pom.xml", "dependency:copy-dependencies", f"-Dmockserver.version={MOCKSERVER}",
          f"-DoutputDirectory={libraries}")
    return Server(
        "MockServer " + MOCKSERVER,
        [java(17), "-Dmockserver.localBoundIP=127.0.0.1", f"-Dmockserver.initializationJsonPath={WORK.absolute()}/mockserver.json",
         "-cp", f"{libraries}/*", "org.mockserver.cli.Main", "-serverPort", "{port}"],
        folder=libraries,  # it leaves a certificate where it starts
    )


def prism():
    if not shutil.which("npm"):
        raise Missing("Node and npm (Debian packages nodejs and npm)")
    measure.say("installing Prism")
    run("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(WORK / "prism"),
        f"@stoplight/prism-cli@{PRISM}")
    script = f"{WORK}/prism/node_modules/@stoplight/prism-cli/dist/index.js"
    return Server("Prism " + PRISM, ["node", script, "mock", "-h", "127.0.0.1", "-p", "{port}", OPENAPI])


def bare_mvc():
    maven("-f", "bench/bare-mvc/pom.xml", "package")
    end = ["-jar", str(BARE), "--server.address=127.0.0.1", "--server.port={port}"]
    return Server("bare Spring MVC, java -jar, JDK 17", [java(17), *end])


def build():
    measure.say("building Fake Webex")
    WORK.mkdir(parents=True, exist_ok=True)
    maven("package", "-DskipTests")
    # Under another name, so that a build at the same time pulls no rug away.
    shutil.copy("target/fake-webex.jar", JAR)
    shutil.rmtree(EXTRACTED.parent, ignore_errors=True)
    run("java", "-Djarmode=tools", "-jar", str(JAR), "extract", "--destination", str(EXTRACTED.parent))


def train(server):
    """Starts it, asks what programs ask, and ends it gently: it writes its cache then."""
    with measure.Running(server, server.train) as running:
        for path in (GET_PATH, PUT_PATH.replace("callingBehavior", "doNotDisturb"), "/v3/api-docs", "/actuator/health"):
            ask(running.port, "GET", path)
        for body in PUT_BODIES * 50:
            ask(running.port, "PUT", PUT_PATH, body)
            ask(running.port, "GET", GET_PATH)


def ask(port, method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {"Authorization": AUTHORIZATION, "Content-Type": "application/json"}
    asked = urllib.request.Request(f"http://127.0.0.1:{port}{path}", data, headers, method=method)
    urllib.request.urlopen(asked).read()


def java(major):
    """By JAVA17_HOME or the like, or the default JDK, or beside it."""
    candidates = []
    if os.environ.get(f"JAVA{major}_HOME"):
        candidates.append(pathlib.Path(os.environ[f"JAVA{major}_HOME"]))
    if shutil.which("java"):
        default = pathlib.Path(shutil.which("java")).resolve().parents[1]
        candidates += [default, *sorted(default.parent.iterdir())]
    for home in candidates:
        if (home / "bin/java").exists() and f'"{major}' in java_version(home / "bin/java"):
            return str(home / "bin/java")
    raise Missing(f"JDK {major} (set JAVA{major}_HOME, or install it beside the default JDK)")


def java_version(executable):
    return subprocess.run([executable, "-version"], capture_output=True, text=True).stderr.strip()


def maven(*arguments):
    run("./mvnw", "-q", "-B", "-ntp", *arguments)


def run(*command):
    subprocess.run(command, check=True)


def write(file, value):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(value, indent=2))
