"""A stream of events whose every effect can be counted afterwards."""
import contextlib
import datetime
import random
import threading
import time
import uuid

from kube import Failed, wait


class Load:
    """Customers of this run buy, again and again, until stop(). What is not answered with 202 is sent again, under the same ids."""

    def __init__(self, shop, cluster, name, customers=60, every=0.2):
        self.shop, self.cluster, self.name, self.every = shop, cluster, name, every
        self.customers = [f"{name}-{number}" for number in range(customers)]
        self.sent, self.orders, self.unanswered = {}, {}, []
        self.stopped, self.lock = threading.Event(), threading.Lock()
        self.threads = [threading.Thread(target=work, daemon=True) for work in (self.send, self.send, self.read)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *failure):
        self.stopped.set()
        for thread in self.threads:
            thread.join(timeout=300)

    def send(self):
        while not self.stopped.is_set():
            events = [self.event(customer) for customer in random.sample(self.customers, 6)]
            if self.deliver(events):
                with self.lock:
                    self.sent.update((event["id"], event) for event in events)
            else:
                self.unanswered += events
            self.stopped.wait(self.every)

    def send_again(self):
        """All that was sent, as it was: what a store does that does not know what has come."""
        events = list(self.sent.values())
        for begin in range(0, len(events), 50):
            if not self.deliver(events[begin:begin + 50]):
                raise Failed("what was sent before is not taken in once more")

    def deliver(self, events):
        for _ in range(240):
            answer = self.shop.call("POST", "/events", events, kind="application/cloudevents-batch+json")
            if answer.status == 202:
                if '"rejected":[]' not in answer.body.replace(" ", ""):
                    raise Failed(f"an event of the load was refused: {answer.body}")
                return True
            time.sleep(float(answer.headers.get("Retry-After", 0.5)))
        return False

    def event(self, customer):
        """The first order lifts a customer to a tier; the others are too small for another one."""
        now = datetime.datetime.now(datetime.UTC).isoformat()
        new, order = str(uuid.uuid4()), f"order-{uuid.uuid4()}"
        with self.lock:
            amount = 1 if customer in self.orders else 3000
            self.orders[customer] = self.orders.get(customer, 0) + 1
        data = {"orderId": order, "amount": {"amount": f"{amount}.00", "currency": "CNY"}, "lines": []}
        return {"specversion": "1.0", "id": new, "source": f"/{self.name}", "type": "order.paid", "subject": customer, "time": now, "data": data}

    def read(self):
        while not self.stopped.is_set():
            self.shop.call("GET", f"/customers/{random.choice(self.customers)}/standing", wanted=(200, 404))
            self.stopped.wait(self.every)

    def counts(self):
        """Waits until all that was sent has had its effect, and a little longer, for what would come twice."""
        if self.unanswered:
            raise Failed(f"{len(self.unanswered)} events were not taken in within two minutes")
        reached = len({event["subject"] for event in self.sent.values()})
        due = {"assessed": len(self.sent), "orders": len(self.sent), "postings": len(self.sent), "messages": reached,
               "money": sum(float(event["data"]["amount"]["amount"]) for event in self.sent.values())}
        with contextlib.suppress(Failed):
            wait("every event has had its effect", 240, lambda: all(count >= due[name] for name, count in self.counted().items()))
        time.sleep(10)
        found = self.counted()
        return {"events": len(self.sent), **found, "lost": {name: due[name] - count for name, count in found.items() if count < due[name]},
                "doubled": {name: count - due[name] for name, count in found.items() if count > due[name]}}

    def counted(self):
        customers = f"(select customer_id from scoring.standings where external_id like '{self.name}-%')"
        found = self.cluster.sql(f"""select
            (select coalesce(sum(orders), 0) from scoring.standings where external_id like '{self.name}-%'),
            (select count(*) from scoring.paid_orders where customer_id in {customers}),
            (select count(*) from benefits.transactions where kind = 'earn' and cause = 'payment' and customer_id in {customers}),
            (select count(*) from outreach.inbox_messages where occasion = 'tier-reached' and customer_id in {customers}),
            (select coalesce(sum(spend), 0) from scoring.standings where external_id like '{self.name}-%')""")[0]
        return dict(zip(("assessed", "orders", "postings", "messages", "money"), map(float, found)))
