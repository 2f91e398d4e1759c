"""NetworkPolicy probes: pods with the labels of a component try to connect; each flow of files/services.yaml works, others do not."""
import time

from kube import Failed, wait

SERVERS = {"postgresql": 5432, "kafka": 9092, "keycloak": 8080}
SERVICES = {"gateway": 8080, "customer": 8081, "scoring": 8082, "benefits": 8083, "outreach": 8084, "feedback": 8085}
MANAGEMENT = {"customer": 9081}

# who: (whom they reach, whom they do not)
FLOWS = {
    "gateway": ("customer scoring benefits outreach feedback keycloak", "postgresql kafka"),
    "customer": ("customer keycloak postgresql kafka", "scoring gateway"),
    "scoring": ("customer keycloak postgresql kafka", "benefits"),
    "benefits": ("customer keycloak postgresql kafka", "scoring outreach"),
    "outreach": ("customer feedback keycloak postgresql kafka", "scoring benefits"),
    "feedback": ("customer keycloak postgresql kafka", "outreach"),
    "jobs": ("keycloak postgresql kafka", "customer"),
    "trial": ("gateway keycloak", "customer postgresql"),
    # somebody else in the namespace; the demo's gateway and realm are everybody's, as nobody is named under peers.ingress
    "stranger": ("gateway keycloak", "customer scoring benefits outreach feedback postgresql kafka customer:management"),
}


def pod(cluster, component, image):
    labels = {"rung.example/probe": component}
    if component != "stranger":
        labels |= {"app.kubernetes.io/name": "rung", "app.kubernetes.io/instance": cluster.release, "app.kubernetes.io/component": component}
    container = {
        "name": "probe", "image": image, "imagePullPolicy": "IfNotPresent", "command": ["sleep", "900"],
        "resources": {"requests": {"cpu": "5m", "memory": "16Mi"}, "limits": {"memory": "64Mi"}},
        # never ready: no Service sends it what is for the component
        "readinessProbe": {"exec": {"command": ["false"]}, "periodSeconds": 600},
        "securityContext": {"allowPrivilegeEscalation": False, "readOnlyRootFilesystem": True, "capabilities": {"drop": ["ALL"]}}}
    return {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": f"probe-{component}", "labels": labels},
            "spec": {"restartPolicy": "Never", "automountServiceAccountToken": False, "terminationGracePeriodSeconds": 0, "enableServiceLinks": False,
                     "securityContext": {"runAsNonRoot": True, "runAsUser": 999, "seccompProfile": {"type": "RuntimeDefault"}},
                     "containers": [container]}}


def place(name):
    component, _, management = name.partition(":")
    return component, (MANAGEMENT if management else SERVICES | SERVERS)[component]


def reaches(cluster, component, name):
    target, port = place(name)
    script = f"exec 3<>/dev/tcp/{cluster.release}-{target}/{port} && echo open" if not name.endswith(":management") else \
        f"exec 3<>/dev/tcp/{cluster.ip_of[target]}/{port} && echo open"
    return "open" in cluster.kubectl("exec", f"probe-{component}", "--", "timeout", "4", "bash", "-c", script, tolerate=True)


def probe(cluster):
    """Returns how many flows work and how many are refused; fails with those that are otherwise."""
    image = cluster.get("statefulset", f"{cluster.release}-postgresql")["spec"]["template"]["spec"]["containers"][0]["image"]
    cluster.ip_of = {name: cluster.pods(name)[0]["status"]["podIP"] for name in MANAGEMENT}
    try:
        cluster.apply(*(pod(cluster, component, image) for component in FLOWS))
        wait("the probes run", 120, lambda: all(
            item["status"]["phase"] == "Running" for item in cluster.items("pods", "--selector=rung.example/probe")))
        # a policy takes a moment to hold for a new pod
        time.sleep(10)
        wrong, works, refused = [], 0, 0
        for component, (allowed, others) in FLOWS.items():
            for target in allowed.split():
                works += 1
                if not reaches(cluster, component, target):
                    wrong.append(f"{component} does not reach {target}")
            for target in others.split():
                refused += 1
                if reaches(cluster, component, target):
                    wrong.append(f"{component} reaches {target}")
    finally:
        cluster.kubectl("delete", "pods", "--selector=rung.example/probe", "--wait=false", "--grace-period=0", "--force", tolerate=True)
    if wrong:
        raise Failed("; ".join(wrong))
    return {"flows that work": works, "flows that are refused": refused}
