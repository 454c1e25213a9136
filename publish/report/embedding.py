"""How text gets into the page where HTML escaping does not reach: data and scripts."""

import json
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

# "<" ends a script element or opens a comment in it, whatever the JSON around it says; the separators U+2028
# and U+2029 end a line where JSON is read as a script. None of them stands outside strings in JSON.
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def embed_json(value: Any) -> Markup:
    """`value` as JSON for a script element of the type application/json.

    >>> embed_json(["</script>"])
    Markup('["\\\\u003c/script\\\\u003e"]')
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return Markup(whole.translate(_ESCAPES))


def join_scripts(parts: Iterable[str]) -> str:
    """The parts as one script that leaves no global name behind."""
    return '"use strict";\n(() => {\n' + "\n".join(parts) + "})();\n"
