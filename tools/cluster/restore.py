"""A backup, a loss, a restore, as docs/backup.md tells an operator to do them."""
import collections
import json
import time

from kube import Failed, timed, wait
from load import Load

DATA = {"customer": "deployment", "scoring": "statefulset", "benefits": "deployment", "outreach": "deployment", "feedback": "deployment"}

# what must be afterwards as it was before, in rows that are unique or counted
BOOKS = {
    "facts": "select kind, source_id, amount, count(*) from benefits.facts group by 1, 2, 3",
    "balances": "select external_id, pending, available, expired from benefits.balances",
    "postings": "select key, kind, customer_id from benefits.transactions",
    "standings": "select external_id, tier, growth_value, orders, spend from scoring.standings",
    "decisions": "select event_id, decision ->> 'type', occurred_at from scoring.decisions",
    "messages": "select customer_id, occasion, channel, occurrence, case when stage in ('PLANNED', 'CLAIMED') then 'waits' else stage end from outreach.messages",
    "inbox": "select customer_id, occasion, title from outreach.inbox_messages",
    "consents": "select external_id, consents from customer.customer",
    "feedback": "select id, status, resolved_at from feedback.feedback",
}


def restore(test):
    """The server's volume is lost with all that happened since the dump; topics are kept. Nothing is lost, nobody is told twice."""
    cluster, figures = test.cluster, {}
    cluster.install("--set=backup.enabled=true", "--set=backup.storage=1Gi", "--set=backup.resources.requests.cpu=10m")
    with Load(test.shop, cluster, f"dumped-{test.id}") as dumped:
        time.sleep(15)
    first = [test.told(dumped, {})]
    with timed(figures, "seconds of the backup"):
        said = [line for line in cluster.start("backup", f"backup-{test.id}") if "bytes in" in line]
    if len(said) != len(DATA):
        raise Failed(f"not every service was dumped: {said}")
    figures["kB of dumps"] = round(sum(int(line.split()[1]) for line in said) / 1024)
    with Load(test.shop, cluster, f"since-{test.id}") as since:
        time.sleep(15)
    first.append(test.told(since, {}))
    before = books(cluster)

    instances = {name: cluster.get(kind, f"{cluster.release}-{name}")["spec"]["replicas"] for name, kind in DATA.items()}
    lose(test)
    with timed(figures, "seconds of the restore"):
        said = cluster.start("restore", f"restore-{test.id}", "SERVICES=" + " ".join(DATA))
    if sum("restored from" in line for line in said) != len(DATA):
        raise Failed(f"not every service was restored: {said}")
    behind = {name: len(rows) - len(found) for (name, rows), found in zip(before.items(), books(cluster).values())}
    figures["rows that the dump had not"] = {name: count for name, count in behind.items() if count}
    scale(test, instances)
    with timed(figures, "seconds until all is as before"):
        cluster.await_ready()
        wait_for(cluster, before)

    since.send_again()
    # what would come twice
    time.sleep(20)
    wait_for(cluster, before)
    figures |= {"rows as before": {name: len(rows) for name, rows in before.items()}}
    prove(test, figures)
    told = [test.told(load, {}) for load in (dumped, since)]
    return figures | {"of the events, since the dump and sent again": len(since.sent)} | {
        "events": sum(one["events"] for one in told), "lost": told[0]["lost"] | told[1]["lost"], "doubled": told[0]["doubled"] | told[1]["doubled"],
        "answers": sum((collections.Counter(one["answers"]) for one in (*first, *told)), collections.Counter())}


def lose(test):
    """All services stop; PostgreSQL comes back on an empty volume, and Keycloak, which is no part of the dumps, imports its realm again."""
    cluster = test.cluster
    scale(test, dict.fromkeys(DATA, 0))
    wait("no service with data is left", 180, lambda: not any(map(cluster.pods, DATA)))
    claim, server = f"data-{cluster.release}-postgresql-0", f"statefulset/{cluster.release}-postgresql"
    lost = cluster.get("pvc", claim)["metadata"]["uid"]
    cluster.kubectl("scale", "--replicas=0", server)
    wait("PostgreSQL is gone", 120, lambda: not cluster.pods("postgresql"))
    cluster.kubectl("delete", "pvc", claim)
    cluster.kubectl("scale", "--replicas=1", server)
    wait("PostgreSQL is back", 300, lambda: cluster.serving("postgresql"))
    if cluster.get("pvc", claim)["metadata"]["uid"] == lost:
        raise Failed("PostgreSQL is back on the volume that was to be lost")
    if rows := cluster.sql("select schemaname, tablename from pg_tables where schemaname in ('customer', 'scoring', 'benefits', 'outreach', 'feedback')"):
        raise Failed(f"the volume is new, but there are tables: {rows[:3]}")
    cluster.kubectl("delete", "pod", cluster.pod("keycloak"), "--wait=false")
    time.sleep(5)
    wait("Keycloak is back", 300, lambda: cluster.serving("keycloak"))
    test.shop.tokens.clear()


def scale(test, instances):
    for name, count in instances.items():
        test.cluster.kubectl("scale", f"--replicas={count}", f"{DATA[name]}/{test.cluster.release}-{name}")


def books(cluster):
    return {name: sorted(map(tuple, cluster.sql(query))) for name, query in BOOKS.items()}


def difference(before, now):
    """A sentence of the first book that is another, or nothing."""
    for name, rows in before.items():
        if rows != now[name]:
            gone, new = set(rows) - set(now[name]), set(now[name]) - set(rows)
            return f"{name}: {len(rows)} rows before, {len(now[name])} now; gone: {sorted(gone)[:2]}, new: {sorted(new)[:2]}"
    return ""


def wait_for(cluster, before):
    end = time.monotonic() + 240
    while sentence := difference(before, books(cluster)):
        if time.monotonic() > end:
            raise Failed(f"the books are not as they were: {sentence}")
        time.sleep(2)


def prove(test, figures):
    """The ledger's proof, and a recount of standings from the topic."""
    answer = test.shop.call("POST", "/points/proof", user="admin")
    if answer.status != 200 or json.loads(answer.body).get("holds") is not True:
        raise Failed(f"the ledger's proof does not hold: {answer.status} {answer.body[:300]}")
    answer = test.shop.call("POST", "/reconciliations", {}, user="admin")
    if answer.status != 202:
        raise Failed(f"no reconciliation: {answer.status} {answer.body[:300]}")

    def done():
        newest = json.loads(test.shop.call("GET", "/reconciliations", user="analyst").body)["items"][0]
        return newest if newest["state"] in ("DONE", "FAILED") else None
    newest = wait("the standings are counted once more", 180, done)
    if newest["state"] != "DONE" or newest["differing"]:
        raise Failed(f"standings differ from their recount: {newest}")
    figures |= {"the ledger's proof": "holds", "standings counted once more": newest["checked"], "differing": newest["differing"]}
