"""The items of the protocol as inputs of other generators, for bench/gen-docs.

Every item of docs/reference/blkif.json (what has a name and a summary) becomes a property of a D-Bus interface
with its texts as documentation, and a request of a Wayland interface with its texts as description.
"""
import json
import os
import re
from xml.sax.saxutils import escape, quoteattr


def items(value):
    """The name and text of every item in a JSON value, in order."""
    if isinstance(value, list):
        return [item for part in value for item in items(part)]
    if not isinstance(value, dict):
        return []
    own = []
    if value.get("name") and "summary" in value:
        own = [(value["name"], " ".join(f"{value['summary']} {value.get('description') or ''}".split()))]
    return own + [item for part in value.values() for item in items(part)]


def names(found, join):
    """Each item with an identifier of its own."""
    return [(join(re.findall(r"[a-z0-9]+", name.lower())) + str(number), text)
            for number, (name, text) in enumerate(found)]


def dbus(found):
    def camel(words):
        return "".join(word.capitalize() for word in words)
    lines = ["<node>", '<interface name="org.example.Block">']
    for name, text in names(found, camel):
        lines += [f'<property name="P{name}" type="s" access="readwrite">',
                  f'<annotation name="org.gtk.GDBus.DocString" value={quoteattr(text)}/>', "</property>"]
    return "\n".join(lines + ["</interface>", "</node>", ""])


def wayland(found):
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<protocol name="block">', '<interface name="block" version="1">']
    for name, text in names(found, "_".join):
        lines += [f'<request name="r_{name}">',
                  f'<description summary="an item">{escape(text)}</description>',
                  '<arg name="value" type="string" summary="its value"/>', "</request>"]
    return "\n".join(lines + ["</interface>", "</protocol>", ""])


def commands(export, folder):
    """Writes the inputs; the number of items, and by the name of each generator its command and output folder."""
    with open(export) as file:
        found = items(json.load(file))
    result = {}
    for name, text in (("gdbus-codegen", dbus(found)), ("wayland-scanner", wayland(found))):
        source, output = os.path.join(folder, name + ".xml"), os.path.join(folder, name)
        with open(source, "w") as file:
            file.write(text)
        os.makedirs(output)
        result[name] = (["gdbus-codegen", "--output-directory", output, "--generate-c-code", "block",
                         "--generate-docbook", "block", "--generate-rst", "block", source]
                        if name == "gdbus-codegen" else
                        ["wayland-scanner", "client-header", source, os.path.join(output, "block.h")], output)
    return len(found), result
