"""The suite as the world reaches it: through the ingress, each request with a token of the demo's realm."""
import collections
import http.client
import json
import threading
import time
import urllib.parse

Answer = collections.namedtuple("Answer", "status headers body")
NO_TOKEN = "none"
BY_THE_INGRESS = "of the ingress"


class Shop:
    """Counts every answer. One for all threads; each thread has a connection of its own."""

    def __init__(self, address, host):
        name, _, port = address.partition(":")
        self.address, self.host = (name, int(port or 80)), host
        self.local, self.lock = threading.local(), threading.Lock()
        self.tokens = {}
        self.count()

    def count(self):
        """From now on."""
        self.statuses, self.faults = collections.Counter(), []

    def kinds(self):
        """How often each kind of fault was seen, and the first time."""
        kinds = {}
        for fault in self.faults:
            moment, kind = fault[:8], fault[9:100]
            first, times = kinds.get(kind, (moment, 0))
            kinds[kind] = (first, times + 1)
        return [f"{times} times from {first} on: {kind}" for kind, (first, times) in kinds.items()]

    def call(self, method, path, body=None, user="storefront", kind="application/json", wanted=(200, 202)):
        """wanted: what a client may be answered here, beside 503 with Retry-After."""
        token = self.token(user)
        headers = {"Host": self.host, "Content-Type": kind, "Authorization": f"Bearer {token}"}
        answer = self.send(method, "/api/v1" + path, body and json.dumps(body), headers)
        with self.lock:
            self.statuses[answer.status] += 1
            # who got no token is told so
            if fault := fault_of(answer, (*wanted, 401) if token == NO_TOKEN else wanted):
                self.faults.append(f"{time.strftime('%H:%M:%S')} {method} /{path.split('/')[1]}: {fault}")
        if answer.status == 401:
            self.tokens.pop(user, None)
        return answer

    def send(self, method, path, body, headers):
        """Status 0: no answer, the connection was not there or broke off."""
        try:
            connection = getattr(self.local, "connection", None)
            if not connection:
                connection = self.local.connection = http.client.HTTPConnection(*self.address, timeout=60)
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read().decode())
        except (OSError, http.client.HTTPException) as failure:
            connection.close()
            self.local.connection = None
            return Answer(0, {}, repr(failure))

    def token(self, user):
        token, until = self.tokens.get(user, (None, 0))
        if time.time() > until:
            form = {"grant_type": "password", "client_id": "rung-cli", "username": user, "password": user}
            if user == "storefront":
                form = {"grant_type": "client_credentials", "client_id": user, "client_secret": user}
            answer = self.send("POST", "/realms/rung/protocol/openid-connect/token", urllib.parse.urlencode(form),
                               {"Host": self.host, "Content-Type": "application/x-www-form-urlencoded"})
            if answer.status != 200:
                return NO_TOKEN
            answer = json.loads(answer.body)
            token, until = answer["access_token"], time.time() + answer["expires_in"] - 60
            self.tokens[user] = (token, until)
        return token


def fault_of(answer, wanted):
    """What no client should see: anything but what is wanted and 503 with Retry-After. That the ingress itself is away is no fault."""
    if answer.status in wanted or answer.status == 503 and answer.headers.get("Retry-After"):
        return None
    if not answer.status:
        return None if "ConnectionRefusedError" in answer.body else f"no answer: {answer.body[:120]}"
    ours = answer.headers.get("Content-Type", "").startswith("application/problem+json")
    return f"{answer.status} {'of the suite' if ours else BY_THE_INGRESS}: {answer.body[:120]}"
