"""Lists and calls every tool of an MCP server as a client does, and says what it found.

Usage: call_mcp.py CALLS http URL | call_mcp.py CALLS stdio COMMAND...
CALLS is a JSON file: {tool: arguments}. The client library validates each structured answer against the tool's output
schema; so does jsonschema here, should the library leave it out.
"""
import asyncio
import json
import sys

import jsonschema
from mcp import Client, StdioServerParameters


async def main() -> int:
    calls = json.load(open(sys.argv[1]))
    target = (
        sys.argv[3]
        if sys.argv[2] == "http"
        else StdioServerParameters(command=sys.argv[3], args=sys.argv[4:])
    )
    failures = []
    async with Client(target) as client:
        tools, cursor = [], None
        while True:
            page = await client.list_tools(cursor=cursor)
            tools += page.tools
            cursor = page.next_cursor
            if not cursor:
                break
        if {t.name for t in tools} != set(calls):
            failures.append(f"tools differ: {sorted({t.name for t in tools} ^ set(calls))}")
        refused = 0
        for tool in tools:
            jsonschema.Draft202012Validator.check_schema(tool.input_schema)
            jsonschema.Draft202012Validator.check_schema(tool.output_schema)
            result = await client.call_tool(tool.name, calls[tool.name])
            if result.is_error:
                failures.append(f"{tool.name}: {result.content[0].text}")
                continue
            jsonschema.validate(result.structured_content, tool.output_schema, jsonschema.Draft202012Validator)
            if not result.structured_content["origin"]["inputs"]:
                failures.append(f"{tool.name}: no origin")
            bad = await client.call_tool(tool.name, {"no_such_field": 1})
            if not bad.is_error or json.loads(bad.content[0].text)["kind"] != "bad_argument":
                failures.append(f"{tool.name}: takes a field that it does not have")
            else:
                refused += 1
        print(
            f"mcp ({sys.argv[2]}, protocol {client.protocol_version}, server {client.server_info.name}): "
            f"{len(tools)} tools listed, {len(tools) - len(failures)} called, {refused} refuse an unknown field"
        )
    print("\n".join(failures))
    return 1 if failures else 0


sys.exit(asyncio.run(main()))
