"""Builds what ci/xen-system boots, from Debian's packages alone and without being root: nothing is installed or mounted."""
import gzip
import lzma
import os
import shutil
import struct
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
APT = os.path.join(os.path.dirname(HERE), "debian-source")
DOM0_PACKAGES = ["busybox-static", "dash", "bash", "coreutils", "grep", "sed", "kmod", "udev", "mount", "util-linux", "e2fsprogs",
                 "xen-utils-4.17", "xen-utils-common", "xenstore-utils", "qemu-system-xen"]
BOOT_PACKAGES = ["linux-image-amd64", "xen-hypervisor-4.17-amd64"]
DOM0_MODULES = ["virtio_pci", "virtio_blk", "ext4"]
LATER_MODULES = ["loop", "xenfs", "xen-evtchn", "xen-gntdev", "xen-gntalloc", "xen-privcmd", "xen-blkback"]
GUEST_MODULES = ["ext4", "xen-blkfront"]
UNNEEDED = [f"./usr/share/{name}" for name in ("doc", "man", "locale", "iso-codes", "xml", "bug", "lintian")]
LINKS = {"bin": "usr/bin", "sbin": "usr/sbin", "lib": "usr/lib", "lib64": "usr/lib64", "var/run": "/run",
         "usr/bin/awk": "busybox", "usr/bin/which": "busybox"}


def write(path, text, mode=0o644):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(path, mode)


def packages(folder):
    """Fetches the packages, with those that they depend on, and unpacks them into two trees."""
    write(f"{folder}/status", "")
    options = ["-o", f"Dir::State::status={folder}/status", "-o", f"Dir::Cache={folder}/cache"]
    os.makedirs(f"{folder}/cache/archives/partial", exist_ok=True)
    environment = dict(os.environ, KIND="deb")
    subprocess.run([APT, folder, *options, "update"], env=environment, check=True)
    subprocess.run([APT, folder, *options, "-y", "--no-install-recommends", "--download-only", "-o",
                    "APT::Sandbox::User=root", "install", *DOM0_PACKAGES, *BOOT_PACKAGES], env=environment, check=True)
    root, boot = f"{folder}/root", f"{folder}/boot"
    for tree in (root, boot):
        shutil.rmtree(tree, ignore_errors=True)
        for name in ("usr/bin", "usr/sbin", "usr/lib", "usr/lib64", "proc", "sys", "dev", "run", "tmp", "var", "results"):
            os.makedirs(f"{tree}/{name}")
        for name, target in LINKS.items():
            os.symlink(target, f"{tree}/{name}")
    archives = f"{folder}/cache/archives"
    for name in sorted(os.listdir(archives)):
        if not name.endswith(".deb"):
            continue
        tree = boot if name.startswith(("linux-image", "xen-hypervisor")) else root
        with subprocess.Popen(["dpkg-deb", "--fsys-tarfile", f"{archives}/{name}"], stdout=subprocess.PIPE) as source:
            subprocess.run(["tar", "-x", "-C", tree, "--keep-directory-symlink", "--no-same-owner",
                            *(f"--exclude={path}" for path in UNNEEDED)], stdin=source.stdout, check=True)
    subprocess.run(["/sbin/ldconfig", "-r", root], check=True)
    return root, boot


def kernel(path, output):
    """Takes the ELF image out of a kernel that unpacks itself: what both Xen and its toolstack start fastest."""
    with open(path, "rb") as file:
        image = file.read()
    start = (image[0x1f1] + 1) * 512 + struct.unpack_from("<I", image, 0x248)[0]
    size = struct.unpack_from("<I", image, 0x24c)[0]
    with open(output, "wb") as file:
        # The size of the content stands in the last four bytes.
        file.write(lzma.decompress(image[start:start + size - 4]))


def modules(boot, version, names):
    """The files of kernel modules and of those that they need, in the order in which they are loaded."""
    files = []
    for name in names:
        shown = subprocess.run(["/sbin/modprobe", "-S", version, "-d", boot, "--show-depends", name],
                               stdout=subprocess.PIPE, check=True, text=True).stdout
        files += [line.split()[1] for line in shown.splitlines() if line.startswith("insmod")]
    return list(dict.fromkeys(files))


def initrd(folder, name, root, files):
    """An archive with busybox, modules and a first program, all at the top."""
    tree = f"{folder}/{name}.tree"
    shutil.rmtree(tree, ignore_errors=True)
    os.makedirs(tree)
    for empty in ("dev", "proc", "sys", "root"):
        os.mkdir(f"{tree}/{empty}")
    shutil.copy(f"{root}/usr/bin/busybox", tree)
    shutil.copy(f"{HERE}/{name}-init", f"{tree}/init")
    os.chmod(f"{tree}/init", 0o755)
    for path in files:
        shutil.copy(path, tree)
    write(f"{tree}/modules", "".join(os.path.basename(path) + "\n" for path in files))
    listing = subprocess.run(["find", ".", "-print0"], cwd=tree, stdout=subprocess.PIPE, check=True).stdout
    packed = subprocess.run(["cpio", "--quiet", "-0", "-o", "-H", "newc", "-R", "0:0"], cwd=tree, input=listing,
                            stdout=subprocess.PIPE, check=True).stdout
    with open(f"{folder}/{name}.img", "wb") as file:
        file.write(gzip.compress(packed, 1))
    return f"{folder}/{name}.img"


def build(folder):
    """Builds everything that does not depend on what is to be staged."""
    root, boot = packages(folder)
    version = os.listdir(f"{boot}/lib/modules")[0]
    subprocess.run(["/sbin/depmod", "-b", boot, version], check=True)
    kernel(f"{boot}/boot/vmlinuz-{version}", f"{folder}/vmlinux")
    with gzip.open(f"{boot}/boot/xen-4.17-amd64.gz") as source, open(f"{folder}/xen.elf", "wb") as file:
        shutil.copyfileobj(source, file)
    initrd(folder, "dom0", root, modules(boot, version, DOM0_MODULES))
    guest = initrd(folder, "guest", root, modules(boot, version, GUEST_MODULES))
    for path in modules(boot, version, LATER_MODULES):
        target = f"{root}/lib/modules/{version}/{os.path.relpath(path, f'{boot}/lib/modules/{version}')}"
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copy(path, target)
    subprocess.run(["/sbin/depmod", "-b", root, version], check=True)
    write(f"{root}/etc/passwd", "root:x:0:0:root:/:/bin/sh\n")
    write(f"{root}/etc/group", "root:x:0:\ndisk:x:6:\ntty:x:5:\n")
    write(f"{root}/etc/default/xen", "XENCONSOLED_ARGS=--log=all\nXENSTORED=$CXENSTORED\n")
    os.makedirs(f"{root}/var/log/xen/console", exist_ok=True)
    os.makedirs(f"{root}/var/lib/xen", exist_ok=True)
    os.makedirs(f"{root}/srv", exist_ok=True)
    shutil.copy(f"{folder}/vmlinux", f"{root}/srv/vmlinux")
    shutil.copy(guest, f"{root}/srv/guest.img")


def root_image(folder, files):
    """The file system of dom0 with some more files; what is staged writes its results there."""
    root = f"{folder}/root"
    for path, target in files:
        shutil.copy(path, f"{root}/{target}")
        os.chmod(f"{root}/{target}", 0o755)
    image = f"{folder}/root.ext4"
    if os.path.exists(image):
        os.remove(image)
    subprocess.run(["/sbin/mke2fs", "-q", "-t", "ext4", "-O", "^has_journal", "-d", root, image, "500M"], check=True)
    return image
