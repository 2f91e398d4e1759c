"""What Schemathesis is taught about Rung."""

import refusals  # noqa: F401
import tokens  # noqa: F401
