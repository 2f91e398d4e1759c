"""What is done to the cluster, one function a stage, in this order. Each returns its figures, or fails with a sentence."""
import os
import shlex
import time

import network
from kube import Failed, Skipped, run, timed, wait
from load import Load
from restore import restore
from route import route

SERVICES = ("gateway", "customer", "scoring", "benefits", "outreach", "feedback")
SERVERS = ("postgresql", "kafka", "keycloak")


def install(test):
    figures = {}
    test.load_images()
    test.cluster.make_namespace()
    with timed(figures, "seconds to ready"):
        if not test.install_earlier():
            test.cluster.install()
    refused = run("kubectl", "--namespace", test.cluster.namespace, "run", "root", "--image=any:1", "--dry-run=server", tolerate=True)
    if refused:
        raise Failed("a pod that may run as root is let into the namespace")
    jobs = test.cluster.items("jobs")
    if not jobs or not all(job["status"].get("succeeded") for job in jobs):
        raise Failed("not every job of the release succeeded")
    restarts = {pod["metadata"]["name"]: status["restartCount"] for pod in test.cluster.items("pods")
                for status in pod["status"].get("containerStatuses", []) if status["restartCount"]}
    return figures | {"jobs": len(jobs), "restarts": restarts}


def upgrade(test):
    """From the earlier chart and images, which `install` installed, to these, while events come in."""
    if not test.earlier_chart and not test.earlier_tag:
        raise Skipped("neither --from nor --from-tag was given: there is nothing earlier")
    figures = {"from": images(test)}
    with Load(test.shop, test.cluster, f"upgrade-{test.id}") as load:
        time.sleep(15)
        with timed(figures, "seconds of the upgrade"):
            test.cluster.install()
        time.sleep(15)
    figures["to"] = images(test)
    return test.told(load, figures)


def images(test):
    """Tags of what runs."""
    return sorted({container["image"].rpartition(":")[2] for component in SERVICES for pod in test.cluster.pods(component) for container in pod["spec"]["containers"]})


def trial(test):
    test.cluster.helm("test", test.cluster.release, "--timeout=5m")
    return {}


def story(test):
    """The system story of system-tests, told through the ingress. It is told once: its customer has a past afterwards."""
    environment = {"RUNG_GATEWAY": f"http://{test.ingress}", "RUNG_REALM": f"http://{test.ingress}/realms/rung", "RUNG_HOST": test.host}
    maven = shlex.split(os.environ.get("RUNG_MAVEN", f"{test.home}/mvnw"))
    run("env", "-C", test.home, *(f"{name}={value}" for name, value in environment.items()), *maven, "--batch-mode", "test",
        "--projects=system-tests", "--also-make", "-Dtest=StoryTest", "-Dsurefire.failIfNoSpecifiedTests=false",
        "-Dconsole.checks.skip", "-Dcpd.skip", seconds=3600, called="the story")
    return {}


def policies(test):
    return network.probe(test.cluster)


def idle(test):
    time.sleep(60)
    return {name: f"{memory} MiB, {cpu} m" for name, (memory, cpu) in test.cluster.memory().items()}


def rollout(test):
    """Every pod is replaced, by helm upgrade and by helm rollback, while events come in."""
    figures = {}
    with Load(test.shop, test.cluster, f"roll-{test.id}") as load:
        time.sleep(10)
        with timed(figures, "seconds of the upgrade"):
            test.cluster.install("--set=pods.settings.RUNG_CONSUMER_ALARM_AFTER=11m")
        before = test.cluster.get("deployment", "rung-customer")["metadata"]["generation"]
        with timed(figures, "seconds of the rollback"):
            test.cluster.helm("rollback", test.cluster.release, "--wait", "--timeout=15m", seconds=1000)
        if test.cluster.get("deployment", "rung-customer")["metadata"]["generation"] == before:
            raise Failed("the rollback changed nothing")
        time.sleep(10)
    return test.told(load, figures)


def kills(test):
    """Each service is ended once in order and once at once, each server of the demo once; two of those that answer and of the stream."""
    two = [f"--set=services.{name}.replicas=2" for name in ("gateway", "customer", "scoring")]
    test.cluster.install(*two)
    volumes = uids(test)
    figures = {"kills": 0}
    with Load(test.shop, test.cluster, f"kill-{test.id}") as load:
        time.sleep(10)
        for component in SERVICES + SERVERS:
            for force in ([], ["--grace-period=0", "--force"]) if component in SERVICES else (["--grace-period=0", "--force"],):
                before = len(test.shop.faults)
                test.cluster.kubectl("delete", "pod", test.cluster.pod(component), "--wait=false", *force)
                figures["kills"] += 1
                time.sleep(5)
                test.cluster.await_ready()
                if faults := test.shop.faults[before:]:
                    test.say(f"  {component} {' '.join(force) or 'in order'}: {len(faults)} faults, such as {faults[0]}")
        figures |= busy(test)
        time.sleep(5)
    if uids(test) != volumes:
        raise Failed("a pod that came back has another volume")
    return test.told(load, figures)


def uids(test):
    return {claim["metadata"]["name"]: claim["metadata"]["uid"] for claim in test.cluster.items("persistentvolumeclaims")}


def scaling(test):
    """The CPU scaler adds instances of customer-service under load."""
    test.cluster.install("--set=services.customer.replicas=1")
    test.cluster.await_ready()
    by_cpu = "--set=services.customer.autoscaling.by=cpu", "--set=services.customer.autoscaling.min=1", "--set=services.customer.autoscaling.max=3"
    test.cluster.install(*by_cpu)
    figures = {"instances before": wait("one serves", 120, lambda: test.cluster.serving("customer"))}
    with Load(test.shop, test.cluster, f"scale-{test.id}", every=0.02) as load:
        with timed(figures, "seconds until there are more"):
            figures["instances"] = wait("the scaler adds instances that are ready", 400, lambda: more_than(figures["instances before"], test.cluster.serving("customer")))
        time.sleep(30)
        figures["instances"] = max(figures["instances"], test.cluster.serving("customer"))
        figures |= busy(test)
    return test.told(load, figures)


def more_than(before, now):
    return now if now > before else None


def busy(test):
    return {f"busy {name}": f"{memory} MiB, {cpu} m" for name, (memory, cpu) in test.cluster.memory().items()}


def drain(test):
    """The node of scoring's first pod is drained of the suite. Where it is the only node, all is away until it is uncordoned: then what the
    ingress answers by itself is not judged, and the figures say how often that was."""
    test.cluster.install()
    node = test.cluster.get("pod", "rung-scoring-0")["spec"]["nodeName"]
    figures = {"nodes": len(test.cluster.items("nodes"))}
    with Load(test.shop, test.cluster, f"drain-{test.id}") as load:
        time.sleep(5)
        try:
            with timed(figures, "seconds of the drain"):
                run("kubectl", "drain", node, f"--pod-selector=app.kubernetes.io/instance={test.cluster.release}", "--delete-emptydir-data",
                    "--ignore-daemonsets", "--force", "--timeout=5m")
        finally:
            run("kubectl", "uncordon", node)
        with timed(figures, "seconds until all is back"):
            test.cluster.await_ready(600)
    return test.told(load, figures, ingress_is_judged=figures["nodes"] > 1)


def uninstall(test):
    """What was written stays, and the next release finds it."""
    query = "select count(*) from scoring.decisions"
    before, volumes = test.cluster.sql(query), uids(test)
    test.cluster.helm("uninstall", test.cluster.release, "--wait", "--timeout=5m")
    # the trial's stays to be looked at: helm takes no test away
    wait("no pod is left", 120, lambda: all(pod["status"]["phase"] == "Succeeded" for pod in test.cluster.items("pods")))
    if uids(test) != volumes:
        raise Failed("uninstalling took volumes away")
    figures = {"volumes left": len(volumes)}
    with timed(figures, "seconds to ready again"):
        test.cluster.install()
    if test.cluster.sql(query) != before:
        raise Failed(f"decisions: {before} before, {test.cluster.sql(query)} after")
    test.cluster.helm("test", test.cluster.release, "--timeout=5m")
    return figures


ALL = {stage.__name__: stage for stage in (
    install, upgrade, trial, story, policies, idle, rollout, kills, scaling, route, restore, drain, uninstall)}
