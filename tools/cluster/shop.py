"""The suite as the world reaches it: through the ingress, each request with a token of the demo's realm."""
import collections
import http.client
import json
import threading
import time
import urllib.parse

Answer = collections.namedtuple("Answer", "status headers body")


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

    def call(self, method, path, body=None, user="storefront", kind="application/json"):
        headers = {"Host": self.host, "Content-Type": kind, "Authorization": "Bearer " + self.token(user)}
        answer = self.send(method, "/api/v1" + path, body and json.dumps(body), headers)
        with self.lock:
            self.statuses[answer.status] += 1
            if fault := fault_of(answer):
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
                return "none"
            answer = json.loads(answer.body)
            token, until = answer["access_token"], time.time() + answer["expires_in"] - 60
            self.tokens[user] = (token, until)
        return token


def fault_of(answer):
    """What no client should see: a 5xx that is not a 503 with Retry-After, and no answer. That the ingress itself is away is no fault."""
    if answer.status and answer.status < 500 or answer.status == 503 and answer.headers.get("Retry-After"):
        return None
    if "ConnectionRefusedError" in answer.body:
        return None
    ours = answer.headers.get("Content-Type", "").startswith("application/problem+json")
    return f"{answer.status} {'of the suite' if ours else 'of the ingress'}: {answer.body[:120]}"
