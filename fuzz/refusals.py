"""Requests that are right by their schema and refused all the same, because no schema can say why.

Instead of `positive_data_acceptance`, which this does for everything that is not listed: an operation, the problem it
answers with, and where the problem is for several things, the field. What could be a schema's word is not listed.
"""

import json
import re
from datetime import datetime, timedelta, timezone

import schemathesis
from hypothesis import strategies
from schemathesis.specs.openapi.checks import positive_data_acceptance

PROBLEM = "urn:problem:"

PERIODS = r"GET .*/insight/(loyalty|migration|trend)"
DRAFTS = r"(POST|PUT) .*/policies(/\{version\})?"

# operation, code of the problem, and each field with its reason where the code is for several things
REFUSALS = [
    # nothing but white space is empty too, and no two dialects of patterns agree on what white space is
    (r"GET .*", "malformed", r"\w+ must not be empty; leave it out instead"),
    # a cursor is what a page before gave
    (r"GET .*/(standings|alarms|reconciliations|movers|imports|points/entries|dead-letters/\w+)", "cursor-unknown", None),
    # nothing is known of tomorrow, nor of the time before 1970
    (r"GET .*/insight/(loyalty|migration|rfm|tiers|trend)", "date-in-future", None),
    (r"GET .*/insight/(loyalty|migration|rfm|tiers|trend)", "date-too-early", None),
    (r"GET .*/standing/(explanation|history)", "invalid", r"asOf must (not be in the future|be an instant since 1970 .*)"),
    # a period has both its ends, in their order, and not too many days between them
    (PERIODS, "period-missing", None),
    (PERIODS, "period-backwards", None),
    (PERIODS, "period-too-long", None),
    # single orders are kept for a time, and a tier is one of the ladder
    (r"GET .*/insight/loyalty", "period-forgotten", None),
    (r"GET .*/insight/loyalty", "tier-unknown", None),
    # a cost is of a month that began, in the store's currency and not negative; money has one schema for all that is money
    (r"PUT .*/insight/costs/\{month\}", "currency-unknown", None),
    (r"PUT .*/insight/costs/\{month\}", "amount-negative", None),
    (r"PUT .*/insight/costs/\{month\}", "date-in-future", None),
    # an amount may be written as a number, whose digits no schema counts
    (r"PUT .*/insight/costs/\{month\}", "invalid", r"(acquisition|retention) must have at most 15 digits before .*"),
    (r"PUT .*/insight/costs/\{month\}", "malformed", r"(acquisition|retention)\.amount must have at most 60 digits .*"),
    # a language and a time zone are those of a register
    (r"PUT .*/customers/\{externalId\}", "invalid", r"(locale must be a BCP 47 tag|timeZone must be an IANA time zone) .*"),
    # a mapping is of columns of the file, and its time zone and pattern of times are usable ones
    (r"POST .*/imports/\{importId\}/dry-run", "import-mapping-unfit", None),
    # a column is not called as an address or a number
    (r"(POST|PUT) .*/import-mappings(/\{mappingId\})?", "import-mapping-unfit", None),
    # today moves
    (r"PUT .*/customers/\{externalId\}", "invalid", r"birthday must be within the last 130 years"),
    (r"PUT .*/consents/\{purpose\}/\{channel\}", "invalid", r"locale must be a BCP 47 tag .*"),
    # numbering plans of countries are no pattern; and only so many searches are allowed in an hour
    (r"POST .*/customers/search", "invalid", r"contact must be an e-mail address or a telephone number"),
    (r"POST .*/customers/search", "too-many-searches", None),
    # nor may a customer try more than some codes
    (r"POST .*/me/referral", "too-many-codes", None),
    # a yes names a text that there is
    (r"PUT .*/me/consents/\{purpose\}/\{channel\}", "text-version-unknown", None),
    # a goal is of a figure that is defined
    (r"PUT .*/insight/goals/\{figure\}/\{from\}/\{to\}", "period-backwards", None),
    (r"PUT .*/insight/goals/\{figure\}/\{from\}/\{to\}", "date-too-early", None),
    # the data of an event needs its attributes as headers, which the other media types do not have
    (r"POST .*/events", "unsupported-media-type", None),
    # 5.0 is an integer to a schema, and most likely a mistake
    (r"POST .*/feedback", "malformed", r"rating must be a whole number"),
    # only customers speak for themselves: others say for whom
    (r"POST .*/feedback", "external-id-missing", None),
    # a header without a value is none
    (r"POST .*/policies/\{version\}/approval", "if-match-missing", None),
    # the hash is of a policy that the caller has read
    (r"POST .*/policies/\{version\}/approval", "policy-changed", None),
    # a policy has a schema of its own, `/policies/schema`, and rules beyond it
    (DRAFTS, "policy-unsound", None),
    # no schema bounds numbers at any depth
    (DRAFTS, "malformed", r".* must have at most 60 digits before the point and behind it"),
    # no text holds NUL; the document says so of parameters only
    (r"(POST|PUT) .*", "malformed", r".* must not contain the character NUL"),
    # Schemathesis writes `\p{M}` as ranges, with characters that nobody has assigned yet
    (r".*/customers/\{externalId\}.*", "invalid", r"externalId must match .*"),
    (r"PUT .*/consents/\{purpose\}/\{channel\}", "invalid", r"textVersion must be one word .*"),
]


@schemathesis.check
def good_requests_are_taken(ctx, response, case):
    if not is_listed(case.operation.label, response):
        positive_data_acceptance(ctx, response, case)


def is_listed(operation, response):
    problem = read(response)
    code = problem.get("type", "").removeprefix(PROBLEM)
    faults = [f"{error['field']} {error['reason']}" for error in problem.get("errors", [])]
    return any(
        code == known and re.fullmatch(label, operation) and (reason is None or are(faults, reason))
        for label, known, reason in REFUSALS
    )


def are(faults, reason):
    return faults and all(re.fullmatch(reason, fault, re.DOTALL) for fault in faults)


def read(response):
    is_problem = response.headers.get("content-type", [""])[0].startswith("application/problem+json")
    return json.loads(response.content) if is_problem else {}


def instant(moment, hours):
    return moment.replace(tzinfo=timezone(timedelta(hours=hours))).isoformat()


# No clock on earth is further from UTC than Java's 18 hours; years are those that the suite takes.
schemathesis.openapi.format(
    "date-time",
    strategies.builds(
        instant,
        strategies.datetimes(min_value=datetime(1970, 1, 2), max_value=datetime(9998, 12, 31)),
        strategies.integers(min_value=-18, max_value=18),
    ),
)
