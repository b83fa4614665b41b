"""Runs a program beside a daemon that answers as xenstored does, on a socket in this folder.

xenstored.py STORE[,STORE...] PROGRAM ARGUMENTS...

Each STORE is a text as xenstore-ls -fp prints it. The first is what the store has; half a second after a client has asked for
a watch, the next one takes its place, and the client is told. A node with the permissions (hidden) may not be read.
The environment of the program names the socket. Whatever would change the store ends with status 99.
"""

import os
import re
import socket
import struct
import subprocess
import sys
import threading

DIRECTORY, READ, PERMISSIONS, WATCH, EVENT, ERROR, PART = 1, 2, 3, 4, 15, 16, 22
OWN = "/local/domain/7"
changed = threading.Event()


def read(path):
    """The nodes of a text by their paths, each with its value and permissions."""
    nodes = {"/": ("", "n0")}
    for line in open(path):
        match = re.fullmatch(r'(/\S*) = "(.*)"  \((.*)\)\n', line)
        if not match:
            sys.exit(f"{path}: no node: {line!r}")
        key = match[1]
        while key not in nodes:
            nodes[key] = ("", "n0")
            key = os.path.dirname(key)
        nodes[match[1]] = (match[2], match[3])
    return nodes


class Daemon(threading.Thread):
    def __init__(self, texts):
        super().__init__(daemon=True)
        self.stores = [read(text) for text in texts]
        # The store of a guest does not let it list the root.
        self.isGuest = "/" in self.stores[0] and self.stores[0]["/"][1] == "hidden"
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.bind("xenstored.socket")
        self.socket.listen()
        self.lock = threading.Lock()

    def run(self):
        while True:
            client, _ = self.socket.accept()
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        data = client.makefile("rb")
        while len(header := data.read(16)) == 16:
            kind, request, _, length = struct.unpack("=4I", header)
            parts = data.read(length).decode().split("\0")
            if kind not in (DIRECTORY, READ, PERMISSIONS, WATCH, PART):
                changed.set()
            self.send(client, kind, request, *self.answer(kind, parts))
            if kind == WATCH:
                threading.Timer(0.5, self.advance, args=(client,)).start()

    def advance(self, client):
        if len(self.stores) > 1:
            self.stores.pop(0)
            self.send(client, EVENT, 0, EVENT, b"/local\0blkif\0")
            threading.Timer(0.5, self.advance, args=(client,)).start()
        else:
            client.shutdown(socket.SHUT_RDWR)

    def send(self, client, kind, request, answer, body):
        with self.lock:
            try:
                client.sendall(struct.pack("=4I", answer, request, 0, len(body)) + body)
            except OSError:
                pass

    def answer(self, kind, parts):
        store = self.stores[0]
        path = parts[0]
        if not path.startswith("/"):
            path = f"{OWN}/{path}"
        if kind == WATCH:
            return WATCH, b"OK\0"
        if path not in store:
            return ERROR, b"ENOENT\0"
        value, permissions = store[path]
        if permissions == "hidden":
            return ERROR, b"EACCES\0"
        if kind == READ:
            return READ, value.encode().decode("unicode_escape").encode("latin-1")
        if kind == PERMISSIONS:
            return PERMISSIONS, permissions.replace(",", "\0").encode() + b"\0"
        prefix = path.rstrip("/") + "/"
        names = [key[len(prefix):] for key in store if key.startswith(prefix) and "/" not in key[len(prefix):]]
        body = "".join(name + "\0" for name in names if name).encode()
        if kind == DIRECTORY:
            return (ERROR, b"E2BIG\0") if len(body) > 4096 else (DIRECTORY, body)
        # A part ends with a whole name, and the last one with an empty name more.
        offset = int(parts[1])
        end = body.rfind(b"\0", offset, offset + 1000) + 1
        return PART, b"7\0" + body[offset:end] + (b"\0" if end == len(body) else b"")


Daemon(sys.argv[1].split(",")).start()
run = subprocess.run(sys.argv[2:], env={**os.environ, "XENSTORED_PATH": "xenstored.socket"}, timeout=60)
sys.exit(99 if changed.is_set() else run.returncode)
