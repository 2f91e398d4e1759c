"""The world comes in by a route of the Gateway API in the place of the ingress."""
import json
import time

from kube import Failed, Skipped, run, timed, wait
from load import Load
from shop import Shop


def route(test):
    """HTTPRoute: it is accepted, and carries all requests while there is no ingress."""
    classes = run("kubectl", "get", "gatewayclasses.gateway.networking.k8s.io", "--output=name", tolerate=True)
    if not classes.strip():
        raise Skipped("this cluster has no GatewayClass: nothing takes an HTTPRoute")
    namespace, name, address = gateway(test)
    figures = {"classes": len(classes.split()), "gateway": f"{namespace}/{name}"}
    parent = "--set=httpRoute.parentRefs[0]"
    words = "--set=ingress.enabled=false", "--set=httpRoute.enabled=true", f"{parent}.name={name}", f"{parent}.namespace={namespace}"
    with timed(figures, "seconds until accepted"):
        test.cluster.install(*words)
        wait("the route is accepted", 120, lambda: accepted(test))
    if test.cluster.items("ingress"):
        raise Failed("there is an ingress still: nobody knows what carried the requests")
    by_ingress, test.shop = test.shop, Shop(address, test.host)
    try:
        wait("the route leads to the gateway", 60, lambda: test.shop.send("GET", "/api/v1/me", None, {"Host": test.host}).status == 401)
        with Load(test.shop, test.cluster, f"route-{test.id}") as load:
            time.sleep(20)
        return test.told(load, figures)
    finally:
        test.shop = by_ingress
        test.cluster.install()


def gateway(test):
    """The Gateway that was named, or the first that is programmed; where it answers."""
    named, _, address = test.gateway.partition("=")
    for one in json.loads(run("kubectl", "get", "gateways.gateway.networking.k8s.io", "--all-namespaces", "--output=json"))["items"]:
        place = one["metadata"]["namespace"], one["metadata"]["name"]
        if named == "/".join(place) or not named and holds("Programmed", one["status"].get("conditions", [])):
            listener = next((each["port"] for each in one["spec"]["listeners"] if each["protocol"] == "HTTP"), 80)
            told = next((f"{each['value']}:{listener}" for each in one["status"].get("addresses", [])), test.ingress)
            return *place, address or told
    raise Skipped(f"this cluster has no Gateway {named or 'that is programmed'}: name one by --gateway")


def accepted(test):
    parents = test.cluster.get("httproute", "rung-gateway").get("status", {}).get("parents", [])
    return parents and all(holds("Accepted", parent["conditions"]) and holds("ResolvedRefs", parent["conditions"]) for parent in parents)


def holds(kind, conditions):
    return any(condition["type"] == kind and condition["status"] == "True" for condition in conditions)
