"""Runs the REST server of the OpenBB Platform that is installed here, of either generation, on loopback.

    python openbb_server.py PORT

Where ELSON_YAHOO_STUB names a loopback address, as http://127.0.0.1:4711, yfinance asks that address wherever
it would ask a host of Yahoo's, and every other host is refused, so that OpenBB runs unchanged over a stub.
"""
import os
import sys
from urllib.parse import urlsplit, urlunsplit

import uvicorn


def over(stub):
    """Sends every question for Yahoo to the stub."""
    from curl_cffi import requests

    place = urlsplit(stub)
    if place.scheme != "http" or place.hostname != "127.0.0.1":
        sys.exit("ELSON_YAHOO_STUB has to be an address as http://127.0.0.1:4711")
    whole = requests.Session.request

    def request(self, method, url, *args, **kwargs):
        parts = urlsplit(url)
        host = parts.hostname or ""
        if host != "yahoo.com" and not host.endswith(".yahoo.com"):
            raise RuntimeError(f"yfinance wants to reach {host}")
        kwargs["allow_redirects"] = False
        return whole(self, method, urlunsplit(place[:2] + parts[2:]), *args, **kwargs)

    requests.Session.request = request
    requests.Session.get = lambda self, url, **kwargs: request(self, "GET", url, **kwargs)
    requests.Session.post = lambda self, url, **kwargs: request(self, "POST", url, **kwargs)


if __name__ == "__main__":
    if os.environ.get("ELSON_YAHOO_STUB"):
        over(os.environ["ELSON_YAHOO_STUB"])
    uvicorn.run(
        "openbb_core.api.rest_api:app", host="127.0.0.1", port=int(sys.argv[1]), log_level="warning"
    )
