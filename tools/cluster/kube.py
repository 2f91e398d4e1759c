"""kubectl and helm, as the checks call them."""
import contextlib
import json
import subprocess
import time


class Failed(Exception):
    """A check's sentence about what is not as it must be."""


class Skipped(Exception):
    """A sentence about what a stage needs and this cluster or this call has not."""


def run(*command, given=None, seconds=900, tolerate=False, called=""):
    """What it writes. called: what it is, where its words say little."""
    try:
        done = subprocess.run([str(word) for word in command], input=given, capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        raise Failed(f"{' '.join(map(str, command[:6]))} took more than {seconds} s") from None
    if done.returncode and not tolerate:
        raise Failed(f"{called or ' '.join(map(str, command[:8]))}: {reason(done.stdout, done.stderr)}")
    return done.stdout


def reason(out, error):
    """Maven says what failed first, and at its end how to ask for more; other programs end with it."""
    of_maven = "\n".join(line.removeprefix("[ERROR]").strip() for line in out.splitlines() if line.startswith("[ERROR]"))
    return of_maven[:3000] or (out[-1500:] + error[-1500:]).strip()


def wait(what, seconds, holds):
    """Until holds() is true; its value is returned."""
    end = time.monotonic() + seconds
    while True:
        value = holds()
        if value:
            return value
        if time.monotonic() > end:
            raise Failed(f"after {seconds} s still not so: {what}")
        time.sleep(1)


class Cluster:

    def __init__(self, namespace, chart, values):
        self.namespace, self.chart, self.values = namespace, chart, values
        self.release = "rung"

    def kubectl(self, *words, **options):
        return run("kubectl", "--namespace", self.namespace, *words, **options)

    def helm(self, *words, **options):
        return run("helm", "--namespace", self.namespace, *words, **options)

    def get(self, *words):
        return json.loads(self.kubectl("get", *words, "--output=json"))

    def items(self, kind, *words):
        return self.get(kind, *words)["items"]

    def apply(self, *resources):
        self.kubectl("apply", "--filename=-", given=json.dumps({"apiVersion": "v1", "kind": "List", "items": list(resources)}))

    def make_namespace(self):
        """Pods that may do more than run are refused in it."""
        levels = {f"pod-security.kubernetes.io/{mode}": "restricted" for mode in ("enforce", "warn")}
        self.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": self.namespace, "labels": levels}})

    def install(self, *words, chart=None):
        """Installs, or upgrades what is installed, and waits until all of it is ready. The last word on a value holds."""
        return self.helm("upgrade", "--install", self.release, chart or self.chart, *self.values, *words,
                         "--wait", "--timeout=15m", seconds=1000)

    def pods(self, component):
        return self.items("pods", f"--selector=app.kubernetes.io/component={component}")

    def pod(self, component):
        return self.pods(component)[0]["metadata"]["name"]

    def serving(self, component):
        """Instances that are ready, and not on their way out."""
        return sum(is_ready(pod) and "deletionTimestamp" not in pod["metadata"] for pod in self.pods(component))

    def start(self, cronjob, name, *environment, seconds=600):
        """A job of a CronJob as docs/backup.md makes it, until it ends; what its containers say."""
        job = self.kubectl("create", "job", name, f"--from=cronjob/{self.release}-{cronjob}", "--dry-run=client", "--output=yaml")
        if environment:
            job = run("kubectl", "set", "env", "--local", "--filename=-", "--output=yaml", *environment, given=job)
        self.kubectl("create", "--filename=-", given=job)
        wait(f"the job {name} ends", seconds, lambda: self.get("job", name)["status"].get("conditions"))
        said = self.kubectl("logs", f"job/{name}", "--all-containers", tolerate=True)
        if not self.get("job", name)["status"].get("succeeded"):
            raise Failed(f"the job {name} failed: {said[-1500:]}")
        return said.splitlines()

    def await_ready(self, seconds=420):
        """Until no pod is on its way: rolled out, none ending, each ready."""
        def ready():
            serving = [pod for pod in self.items("pods") if pod["status"]["phase"] != "Succeeded"]
            return all(is_ready(pod) and "deletionTimestamp" not in pod["metadata"] for pod in serving)
        wait("every pod is ready", seconds, ready)

    def sql(self, query):
        """Rows of the demo's database, each a list of texts."""
        out = self.kubectl("exec", f"{self.release}-postgresql-0", "--", "psql", "--username=postgres", "--dbname=rung", "--no-psqlrc",
                           "--tuples-only", "--no-align", "--field-separator=|", f"--command={query}")
        return [line.split("|") for line in out.splitlines() if line]

    def memory(self):
        """What each container holds and uses now, as `kubectl top` says: {component: (MiB, millicores)}, the largest of each."""
        found = {}
        for line in self.kubectl("top", "pods", "--no-headers", tolerate=True).splitlines():
            name, cpu, memory = line.split()
            component = next((part for part in name.removeprefix(self.release + "-").split("-")), name)
            now = (int(memory.removesuffix("Mi")), int(cpu.removesuffix("m")))
            found[component] = tuple(map(max, now, found.get(component, (0, 0))))
        return found


def is_ready(pod):
    return any(condition["type"] == "Ready" and condition["status"] == "True" for condition in pod["status"].get("conditions", []))


@contextlib.contextmanager
def timed(figures, name):
    begun = time.monotonic()
    yield
    figures[name] = round(time.monotonic() - begun, 1)
