/// Disk specifications that nobody would write, and some that somebody would.
package struct RandomSpecification {
    private static let targets = [
        "/dev/vg/a", "/a", "a", "", "/dev/x y", " /a", "/a ", "nbd/x", "a:b", "rbd:pool/img", "C:/x", "/a\n",
        "\n/a",
        "/a\nb", "é", "a\\b", "\"q\"", "'", "#c", "/a;b", "%s%n", "-", ".", "0", "\u{1}", "\t/a", "/a\t",
        "/a:cdrom",
        "xvda:disk", "/a,b", "/a,", "/a,,", "/a=b", "=", "/a\n,b",
    ]
    private static let formats = [
        "raw", "qcow", "qcow2", "vhd", "qed", "empty", "", "aio", "RAW", "raw ", " raw", "qcow3", "raw\n",
        "\traw",
    ]
    private static let devices = [
        "xvda", "xvda1", "hda", "hdc", "sdp15", "d0p0", "51712", "", "hdc:cdrom", "xvda:disk", "hdc:floppy",
        "hdc:",
        "xvda:cdrom:disk", "hdc:cdrom ", ":cdrom", ":", " xvda", "xvda ", "a:b:disk", "hdc:disk:cdrom",
    ]
    private static let accesses = ["r", "ro", "w", "rw", "", "RW", "w!", "r ", " r", "wr", "rw,", "r\n", "1"]
    private static let prefixes = [
        "raw:", "qcow:", "qcow2:", "vhd:", "tap:", "tap2:", "tap3:", "tapdisk:", "aio:", "ioemu:", "file:",
        "phy:",
        "iscsi:", "nbd:", "enbd:", "eenbd:", "drbd:", "qed:", "block-x:", "RAW:", "rbd:", "foo:", "x:", "1:",
        "a1:",
    ]
    private static let names = [
        "format", "access", "backend", "backendtype", "specification", "vdev", "script", "devtype",
        "colo-host",
        "colo-port", "colo-export", "active-disk", "hidden-disk", "target", "transport", "grant_usage",
        "discard",
        "colo", "cdrom", "foo", "x", "a-b", "-a", "1a", "a_b", "Format", "format ",
    ]
    private static let flags = [
        "cdrom", "discard", "no-discard", "direct-io-safe", "colo", "no-colo", "grant_usage=1",
        "grant_usage=",
        "grant_usage=2", "nodiscard", "cdromx", "discard-", "CDROM", "cdrom ", "discard=", "colo=1",
    ]
    private static let values = [
        "phy", "tap", "qdisk", "standalone", "file", "xen", "virtio", "cdrom", "disk", "8000", "0", "-1",
        "1x", " 7",
        "0x10", "010", "+5", "99999999999", "2147483648", "4294967297", "18446744073709551617", "dom0",
        "block-foo",
        "a=b", "on", "yes no", "\n", "",
    ]
    private static let noise = [",", ",,", "=", " ", "\n", "\t", ":", "a", "=b", ", ", " ,", "é", "\u{7f}"]

    private var random: SeededGenerator

    package init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    package mutating func next() -> [UInt8] {
        let text = random.chance(50) ? orderly() : parts(Int.random(in: 1...7, using: &random))
        return Array(text.utf8)
    }

    /// One to four words of one device.
    package mutating func words() -> [[UInt8]] {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
            Array(parts(Int.random(in: 0...3, using: &random)).utf8)
        }
    }

    /// The parts that have a place, in their order, and further ones.
    private mutating func orderly() -> String {
        var all = [
            random.pick(RandomSpecification.targets), random.pick(RandomSpecification.formats),
            random.pick(RandomSpecification.devices), random.pick(RandomSpecification.accesses),
        ]
        if random.chance(25) { all[0] = random.pick(RandomSpecification.prefixes) + all[0] }
        if random.chance(25) { all.remove(at: 1) }
        all = Array(all.prefix(Int.random(in: 1...4, using: &random)))
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            all.insert(part(), at: Int.random(in: 0...all.count, using: &random))
        }
        return all.joined(separator: ",")
    }

    private mutating func parts(_ count: Int) -> String {
        (0..<count).map { _ in part() }.joined(
            separator: random.chance(90) ? "," : random.pick([", ", " ", "\n"]))
    }

    private mutating func part() -> String {
        switch Int.random(in: 0...9, using: &random) {
        case 0: random.pick(RandomSpecification.targets)
        case 1: random.pick(RandomSpecification.devices)
        case 2: random.pick(RandomSpecification.prefixes) + random.pick(RandomSpecification.targets)
        case 3, 4: random.pick(RandomSpecification.flags)
        case 5: random.pick(RandomSpecification.noise)
        case 6: "vdev=" + random.pick(RandomSpecification.devices)
        case 7: random.pick(["format=", "access=", "target="]) + random.pick(RandomSpecification.formats)
        default: random.pick(RandomSpecification.names) + "=" + random.pick(RandomSpecification.values)
        }
    }
}
