"""Checks a description for Kaitai Struct and reads a file by it: kaitai.py FILE.ksy LAYOUT RING.

This knows the part of the language that a ring needs, and stops at anything else. It prints the requests that are in
flight as the examples for other languages do.
"""

import re
import struct
import sys

import yaml

INTEGERS = {"u1": "<B", "u2": "<H", "u4": "<I", "u8": "<Q", "s1": "<b", "s2": "<h", "s4": "<i", "s8": "<q"}
ROOT_KEYS = {"meta", "doc", "params", "seq", "instances", "types", "enums"}
META_KEYS = {"id", "title", "license", "ks-version", "endian"}
ATTRIBUTE_KEYS = {"id", "type", "size", "enum", "doc", "if", "repeat", "repeat-expr"}
INSTANCE_KEYS = {"value", "pos", "type", "enum", "doc"}
NAME = re.compile(r"[a-z][a-z0-9_]*")


class UniqueKeys(yaml.SafeLoader):
    """Refuses a key that stands twice."""

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key) for key, _ in node.value]
        assert len(keys) == len(set(keys)), f"a key stands twice: {keys}"
        return super().construct_mapping(node, deep)


def python(expression):
    """An expression of Kaitai Struct in Python."""
    text = str(expression)
    parts = re.fullmatch(r"(.*?) \? (.*?) : (.*)", text)
    if parts:
        condition, yes, no = map(python, parts.groups())
        return f"({yes} if {condition} else {no})"
    assert re.fullmatch(r"[a-z0-9_ .:()<>=&+/*-]+", text), text
    text = re.sub(r"([a-z]\w*)::([a-z]\w*)", r'enum("\1", "\2")', text)
    return text.replace(" / ", " // ")


class Checker:
    """Sees that all names are names, and mean something."""

    def __init__(self, root):
        self.root = root
        self.types = root.get("types", {})
        self.enums = root.get("enums", {})

    def check(self):
        assert set(self.root) <= ROOT_KEYS, set(self.root) - ROOT_KEYS
        assert set(self.root["meta"]) <= META_KEYS
        for owner in [self.root, *self.types.values()]:
            self.check_type(owner)
        for name, members in self.enums.items():
            assert NAME.fullmatch(name)
            names = [member if isinstance(member, str) else member["id"] for member in members.values()]
            assert all(NAME.fullmatch(name) for name in names), names
            assert len(names) == len(set(names)) and all(isinstance(value, int) for value in members)
        for name in self.types:
            assert NAME.fullmatch(name)

    def check_type(self, owner):
        names = [part["id"] for key in ("params", "seq") for part in owner.get(key, [])]
        names += owner.get("instances", {})
        assert len(names) == len(set(names)) and all(NAME.fullmatch(name) for name in names), names
        for attribute in owner.get("params", []) + owner.get("seq", []):
            assert set(attribute) <= ATTRIBUTE_KEYS, attribute
            self.check_reference(attribute)
        for instance in owner.get("instances", {}).values():
            assert set(instance) <= INSTANCE_KEYS, instance
            if "value" in instance:
                python(instance["value"])
            else:
                self.check_reference(instance)

    def check_reference(self, attribute):
        kind = attribute.get("type")
        kinds = [kind] if isinstance(kind, str) else kind["cases"].values() if kind else []
        for kind in kinds:
            assert kind in INTEGERS or kind.split("(")[0] in self.types, kind
        assert "enum" not in attribute or attribute["enum"] in self.enums, attribute
        if isinstance(attribute.get("type"), dict):
            assert set(attribute["type"]) == {"switch-on", "cases"}
            for case in attribute["type"]["cases"]:
                if case != "_":
                    enum, member = case.split("::")
                    assert member in [value["id"] if isinstance(value, dict) else value
                                      for value in self.enums[enum].values()], case


class Stream:
    """Some bytes, read from the first to the last."""

    def __init__(self, data):
        self.data = data
        self.size = len(data)
        self.place = 0

    def read(self, size):
        assert self.place + size <= self.size, "the file is too short"
        self.place += size
        return self.data[self.place - size : self.place]


class Thing:
    """What is read by a type."""

    def __init__(self, description, io, root, parent, arguments):
        self._description = description
        self._io = io
        self._root = root or self
        self._parent = parent
        for param, argument in zip(description.get("params", []), arguments, strict=True):
            setattr(self, param["id"], argument)

    def read(self):
        for attribute in self._description["seq"]:
            if "if" in attribute and not self._value(attribute["if"]):
                continue
            if attribute.get("repeat") == "expr":
                count = self._value(attribute["repeat-expr"])
                setattr(self, attribute["id"], [self._attribute(attribute, n) for n in range(count)])
            else:
                setattr(self, attribute["id"], self._attribute(attribute))
        return self

    def __getattr__(self, name):
        """An instance, which is worked out when it is asked for."""
        instance = self._description.get("instances", {}).get(name)
        if instance is None:
            raise AttributeError(name)
        if "value" in instance:
            return self._value(instance["value"])
        place, self._io.place = self._io.place, self._value(instance["pos"])
        value = self._attribute(instance)
        self._io.place = place
        return value

    def _value(self, expression, index=None):
        names = {name: getattr(self, name) for name in re.findall(r"[a-z_]\w*", str(expression))
                 if name in self._description.get("instances", {}) or name in self.__dict__}
        names |= {"enum": self._enum, "_index": index}
        return eval(python(expression), {"__builtins__": {}}, names)

    def _enum(self, name, member):
        members = self._root._description["enums"][name]
        return next(value for value, found in members.items()
                    if (found["id"] if isinstance(found, dict) else found) == member)

    def _attribute(self, attribute, index=None):
        kind = attribute.get("type")
        io = Stream(self._io.read(self._value(attribute["size"]))) if "size" in attribute else self._io
        if kind is None:
            return io.data
        if isinstance(kind, dict):
            subject = self._value(kind["switch-on"])
            cases = {self._value(case): found for case, found in kind["cases"].items() if case != "_"}
            kind = cases.get(subject, kind["cases"].get("_"))
        if kind in INTEGERS:
            return struct.unpack(INTEGERS[kind], io.read(struct.calcsize(INTEGERS[kind])))[0]
        name, _, arguments = kind.rstrip(")").partition("(")
        values = [self._value(argument, index) for argument in arguments.split(",") if argument]
        return Thing(self._root._description["types"][name], io, self._root, self, values).read()


def show(request, operations):
    found = operations[request.operation]
    name = "BLKIF_OP_" + (found["id"] if isinstance(found, dict) else found).upper()
    if hasattr(request, "seg"):
        print(name, "id", request.id, "sector", request.sector_number)
        for segment in request.seg[: request.nr_segments]:
            print("  gref", segment.gref, "sectors", segment.first_sect, "to", segment.last_sect)
    elif hasattr(request, "nr_sectors"):
        print(name, "id", request.id, "sector", request.sector_number, "sectors", request.nr_sectors)
    else:
        print(name, "id", request.id, "sector", request.sector_number, "segments", request.nr_segments)


def main(description, layout, ring):
    with open(description, encoding="utf-8") as file:
        root = yaml.load(file, UniqueKeys)
    Checker(root).check()
    layouts = {value: key for key, value in root["enums"]["abi"].items()}
    with open(ring, "rb") as file:
        data = file.read()
    read = Thing(root, Stream(data), None, None, [layouts[layout.removesuffix("-abi")]]).read()
    waiting = [slot for slot in read.slots if slot.is_request]
    for slot in sorted(waiting, key=lambda slot: slot.distance):
        show(slot.request.body, root["enums"]["operation"])


main(*sys.argv[1:])
