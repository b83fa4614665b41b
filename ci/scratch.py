"""What the commands of this folder share: the programs, a small package, a small Xen tree, and looking at files."""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

SCHEMA = {
    "Schema/protocol.yaml":
        "schema: 1\ntitle: A small protocol\nsummary: Two nodes, for tests.\nfiles: [releases.yaml, nodes.yaml]\n",
    "Schema/releases.yaml":
        "releases:\n  - {version: \"4.0\", date: \"2010-04-07\", summary: The first.}\n"
        "  - {version: \"4.4\", date: \"2014-03-10\", summary: The second.}\n",
}
NODE = ("  - name: feature-{0}\n    type: boolean\n    default: false\n    writer: backend\n    since: \"4.0\"\n"
        "    summary: Says that the backend has the {0} feature.\n")
TEMPLATE = "{{#backendSections}}\n{{#nodes}}\n{{name}}: {{summary}}\n{{/nodes}}\n{{/backendSections}}\n"
MARK = "Generated from {{origin}} by {{regenerate}}. Do not edit.\n"


def inputs(nodes, outputs):
    """The files of a package with these nodes and, for each output, a template; every second one bears a mark."""
    files = dict(SCHEMA)
    files["Schema/nodes.yaml"] = (
        "section: {id: backend-features, side: backend, title: Features}\nnodes:\n" + "".join(map(NODE.format, nodes)))
    lines = ["outputs:\n", "  - {export: schema-json, output: data/schema.json, escape: json}\n"]
    for number, output in enumerate(outputs):
        lines.append(f"  - {{template: t{number}.txt, output: {output}, escape: text}}\n")
        files[f"Templates/t{number}.txt"] = (MARK if number % 2 else "") + output + "\n" + TEMPLATE
    files["Templates/manifest.yaml"] = "".join(lines)
    return files


def write(folder, files):
    for name, text in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def snapshot(folder, without=()):
    """The content of every file below a folder, hidden ones as well."""
    result = {}
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if os.path.relpath(os.path.join(place, name), folder) not in without]
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                result[os.path.relpath(path, folder)] = file.read()
    return result


def tree(folder, blkif):
    """Puts the files of Debian's Xen 4.17 that blkif reads into a folder. Returns an option that they do not have."""
    source = os.path.join(ROOT, ".build-xen", "xen")
    if not os.path.exists(os.path.join(source, "xen", "Makefile")):
        sys.exit("the source of Xen 4.17 is not there: run ci/xen-source")
    report = subprocess.run([blkif, "tree", "check", "--format", "json", source], stdout=subprocess.PIPE, check=False)
    for path in [surface["path"] for surface in json.loads(report.stdout)["surfaces"]] + ["xen/Makefile"]:
        target = os.path.join(folder, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copy(os.path.join(source, path), target)
    return "grant_usage"


def run(command, cwd=ROOT, codes=(0,), **options):
    """Runs a program and gives what it prints; ends with what it said if its exit code is none of these."""
    done = subprocess.run(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, **options)
    said = [text.decode(errors="replace") for text in (done.stdout, done.stderr)]
    if done.returncode not in codes:
        sys.exit(f"{''.join(said)[-4000:]}\n{' '.join(map(str, command))[:200]} ended with {done.returncode}")
    return said[0]


def need(packages):
    """Ends with what to install if one of these programs, each with its package, is not there."""
    path = os.environ["PATH"] + ":/sbin:/usr/sbin"
    missing = sorted({package for program, package in packages.items() if not shutil.which(program, path=path)})
    if missing:
        sys.exit(f"programs are missing: apt-get install {' '.join(missing)}")


class Commands:
    """The options that every command has, and the programs."""

    def __init__(self, description):
        self.parser = argparse.ArgumentParser(
            description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
        self.parser.add_argument("--programs", metavar="DIR", help="where gen-docs and blkif are; swift build else")

    def parse(self):
        options = self.parser.parse_args()
        folder = options.programs
        if not folder:
            subprocess.run(["swift", "build", "--product", "gen-docs"], cwd=ROOT, check=True, stdout=sys.stderr)
            subprocess.run(["swift", "build", "--product", "blkif"], cwd=ROOT, check=True, stdout=sys.stderr)
            folder = subprocess.run(
                ["swift", "build", "--show-bin-path"], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
            ).stdout.strip()
        self.gen_docs = os.path.join(os.path.abspath(folder), "gen-docs")
        self.blkif = os.path.join(os.path.abspath(folder), "blkif")
        for program in (self.gen_docs, self.blkif):
            if not os.access(program, os.X_OK):
                sys.exit(f"{program} does not exist: swift build")
        return options


def folder():
    """A new folder that goes when the command ends; in memory where that can be, since every file is flushed."""
    memory = "/dev/shm"
    place = memory if "TMPDIR" not in os.environ and os.access(memory, os.W_OK) else None
    return tempfile.TemporaryDirectory(prefix="blkif-", dir=place, ignore_cleanup_errors=True)


def finish(failures, said):
    """Ends with what failed."""
    for failure in failures[:20]:
        print(f"FAILED: {failure}")
    print(f"{said}, {len(failures)} failed")
    sys.exit(1 if failures else 0)
