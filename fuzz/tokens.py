"""A token of the demo realm for Schemathesis, taken anew before it runs out; none for `nobody`."""

import json
import os
import urllib.parse
import urllib.request

import schemathesis


@schemathesis.auth(refresh_interval=60)
class RoleToken:
    def get(self, case, context):
        role = os.environ["RUNG_FUZZ_ROLE"]
        if role == "nobody":
            return None
        form = urllib.parse.urlencode(
            {"grant_type": "password", "client_id": "rung-cli", "username": role, "password": role}
        ).encode()
        address = os.environ["RUNG_FUZZ_REALM"] + "/protocol/openid-connect/token"
        with urllib.request.urlopen(address, form, timeout=20) as answer:
            return json.load(answer)["access_token"]

    def set(self, case, data, context):
        if data is None:
            return
        case.headers = case.headers or {}
        case.headers["Authorization"] = f"Bearer {data}"


@schemathesis.serializer("application/x-ndjson")
def lines(context, value):
    return value.encode() if isinstance(value, str) else json.dumps(value).encode()
