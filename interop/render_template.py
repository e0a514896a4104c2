"""Renders a chat template as transformers does.

Reads {"template", "messages", "tools", "add_generation_prompt"} from standard input and writes the text.
"""

import json
import sys

from jinja2.sandbox import ImmutableSandboxedEnvironment


def main() -> None:
    case = json.load(sys.stdin)
    environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
    environment.filters["tojson"] = lambda value: json.dumps(value, ensure_ascii=False)
    text = environment.from_string(case["template"]).render(
        messages=case["messages"],
        tools=case["tools"],
        add_generation_prompt=case["add_generation_prompt"],
    )
    sys.stdout.buffer.write(text.encode())


main()
