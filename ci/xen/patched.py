"""Builds xl and its two libraries of Debian's Xen with an option that only a file of the schema has."""
import glob
import os
import pathlib
import shutil

import examples
import scratch

ROOT = examples.ROOT
OPTION = "spin-down"
WITHOUT = ["docs", "stubdom", "xen", "ocamltools", "golang", "seabios", "rombios", "ovmf", "ipxe", "qemu-traditional", "systemd",
           "pvshim"]
CONFIGURE = ["./configure", *(f"--disable-{name}" for name in WITHOUT), "--with-system-qemu=/usr/bin/qemu-system-i386"]


def schema(folder):
    """A copy of the schema that has the option of the example in CONTRIBUTING.md."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "Schema", pathlib.Path(folder) / "Schema")
    examples.apply(pathlib.Path(folder), "Add an option")
    return os.path.join(folder, "Schema")


def source(tree):
    """Debian's source of Xen, under version control, so that a patch can be taken back."""
    if os.path.exists(f"{tree}/.git"):
        scratch.run(["git", "reset", "-q", "--hard"], tree)
        return
    scratch.run([ROOT / "ci" / "xen-source"])
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(ROOT / ".build-xen" / "xen", tree, symlinks=True)
    for name in ("config.guess", "config.sub"):
        shutil.copy(f"/usr/share/misc/{name}", tree)
    scratch.run(["./autogen.sh"], tree)
    scratch.run(["git", "init", "-q"], tree)
    scratch.run(["git", "add", "-Af"], tree)
    scratch.run(["git", "-c", "user.name=ci", "-c", "user.email=ci@localhost", "commit", "-q", "-m", "Debian"], tree)
    scratch.run(CONFIGURE, tree)


def build(blkif, folder, words, output):
    """Patches the tree, builds it, and puts what comes of it into a directory of dom0."""
    tree = f"{folder}/source"
    source(tree)
    written = scratch.run([blkif, "tree", "patch", tree, "--schema", schema(f"{folder}/patched"), "--option", OPTION, "--apply",
                           *words])
    print(written, end="")
    # Files of one time in the archive: else make takes the old lexer for new.
    pathlib.Path(f"{tree}/tools/libs/util/libxlu_disk_l.l").touch()
    for part in ("include", "libs", "xl"):
        scratch.run(["make", "-s", "-j2", "-C", f"tools/{part}"], tree)
    shutil.rmtree(output, ignore_errors=True)
    os.makedirs(output)
    for path in [f"{tree}/tools/xl/xl", *glob.glob(f"{tree}/tools/libs/light/libxenlight*.so*"),
                 *glob.glob(f"{tree}/tools/libs/util/libxlutil*.so*")]:
        shutil.copy(path, output, follow_symlinks=False)


def check(blkif, folder):
    """Compares the recordings with what the option promises: its node is in the directories of the disks that have it."""
    for form in ("field", "overlay"):
        results = f"{folder}/results/{form}"
        with open(f"{results}/manifest.tsv", encoding="utf-8") as manifest:
            rows = [line.rstrip("\n").split("\t") for line in manifest]
        # The devices are numbered in the order in which they are named.
        disks = [row[2] for row in rows if row[0] == "disk"]
        expected = {51712 + 16 * place for place, disk in enumerate(disks) if OPTION in disk}
        with open(f"{results}/attached.store", encoding="utf-8") as store:
            nodes = [line.split(" ")[0].split("/") for line in store if f'/{OPTION} = "1"' in line]
        found = {int(parts[-2]) for parts in nodes if "backend" in parts}
        print(f"{form}: {OPTION} in the backend's directory of {sorted(found)}")
        if not expected or found != expected:
            raise SystemExit(f"{form}: expected it in {sorted(expected)}")
        scratch.run([blkif, "xenstore", "--schema", f"{folder}/patched/Schema", f"{results}/attached.store"])
    with open(f"{folder}/results/overlay/xl.txt", encoding="utf-8") as text:
        words = {line.split(":")[1].strip(" ,\n") for line in text if '"readwrite"' in line}
    print(f"overlay: readwrite is {', '.join(sorted(words))}")
    if not any(int(word) > 1 for word in words):
        raise SystemExit("overlay: no readwrite has the bits of the option")
