import TestSupport

/// Configurations that nobody would write, and some that somebody would.
struct RandomConfiguration {
    private static let names = [
        "disk", "disk", "disk", "disk", "name", "vif", "a", "x.y", "disk_", "disk0", "Disk", "di-sk", "a.",
        "_a",
    ]
    private static let signs = [
        "=", "=", "=", "+=", " = ", " += ", "\t=", "= ", "+ =", "==", "", "-=", "=\n",
    ]
    private static let insides = [
        "/dev/vg/a,raw,xvda,w", "a", "", "a b", "#", "é", "\u{301}", ",", "[", "]", ";", "=", "\t", "\\\\",
        "\\'",
        "\\\"", "\\a", "\\b", "\\f", "\\n", "\\r", "\\t", "\\v", "\r", "\\123", "\\777", "\\0123", "\\1 2",
        "\\1+2",
        "\\1-23", "\\1\t5", "\\7  9", "\\18", "\\199", "\u{1}", "\u{c}", "$", "%s",
    ]
    private static let oddInsides = [
        "\\x41", "\\x4142", "\\x", "\\1", "\\12", "\\8", "\\q", "\\ ", "\\é", "\\", "\n", "\u{0}", "'", "\"",
        "\\0",
        "\\1 +", "\\1+", "\\1 ", "\\N", "\\\n", "\\1\\2", "\\12\\", "\\#", "\\1x23",
    ]
    private static let numbers = [
        "0", "12", "0x1f", "1a", "9fx", "1024", "0b", "1.5", "12g", "-1", "0XA", "1_0",
    ]
    private static let spaces = [
        "", "", "", " ", "\t", "  ", "\n", " \n ", "#c\n", " # d, ]\n", "\n\n", "# 'e\n",
    ]
    private static let noise = [
        "'", "\"", "[", "]", ",", ";", "=", "+=", "+", "#", "# x", "\n", " ", "\t", "\r", "\r\n", "a", "disk",
        "1", "é",
        "(", ")", "-", ".", ":", "?", "\\", "\u{0}", "\u{feff}", "\u{1}", "'a'", "\"b\"", "[]", "import os\n",
        "b'c'",
        "A", "_", "@", "\u{7f}", "\u{c}",
    ]
    private static let ends = [
        "\n", "\n", "\n", "\n", ";", "; ", " \n", "#c\n", " # c\n", "", " ", "\r\n", ",\n",
    ]
    private static let lasts = [
        "", "", "\n", ";", "#", "# c", "?", "'", "\r", " ", "a", "\u{0}", "é", "? ", "+", "\"",
    ]

    private var random: SeededGenerator
    /// How many of a hundred choices are odd; most files have none, so that they are accepted.
    private var oddness = 0

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func next() -> [UInt8] {
        oddness = random.pick([0, 0, 1, 3, 10, 40])
        let count = Int.random(in: 0...5, using: &random)
        var text = (0..<count).map { _ in statement() }.joined()
        if random.chance(30) { text += random.pick(RandomConfiguration.lasts) }
        var bytes = Array(text.utf8)
        if random.chance(oddness), !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            if random.chance(50) {
                bytes.remove(at: place)
            } else {
                bytes[place] = random.pick([0xff, 0xc3, 0, 10, 92])
            }
        }
        return bytes
    }

    private mutating func isOdd() -> Bool { random.chance(oddness) }

    private mutating func statement() -> String {
        if isOdd() { return random.pick(RandomConfiguration.noise) }
        if random.chance(5) { return random.pick(["\n", ";", "# c\n", "#\n", "  \n"]) }
        let all = RandomConfiguration.names
        let name = isOdd() ? random.pick(all) : random.pick(Array(all.prefix(8)))
        let sign = isOdd() ? random.pick(RandomConfiguration.signs) : random.pick(["=", " = ", "+=", "\t="])
        let value = random.chance(name == "disk" ? 90 : 30) ? list(depth: 0) : atom()
        return name + sign + value
            + (isOdd() ? random.pick(RandomConfiguration.ends) : random.pick(["\n", "\n", ";", " # c\n"]))
    }

    private mutating func list(depth: Int) -> String {
        let count = Int.random(in: 0...(depth == 0 ? 5 : 2), using: &random)
        var text = "[" + space()
        for index in 0..<count {
            text += random.chance(depth < 3 ? 6 : 0) ? list(depth: depth + 1) : atom()
            text += space()
            if index < count - 1 || random.chance(20) { text += "," + space() }
            if isOdd() { text += random.pick(RandomConfiguration.noise) }
        }
        return text + (isOdd() ? "" : "]")
    }

    private mutating func space() -> String { random.pick(RandomConfiguration.spaces) }

    private mutating func atom() -> String {
        if random.chance(10) {
            let all = RandomConfiguration.numbers
            return isOdd() ? random.pick(all) : random.pick(Array(all.prefix(6)))
        }
        let quote = random.pick(["'", "\""])
        let count = Int.random(in: 0...4, using: &random)
        let inside = (0..<count).map { _ in
            isOdd() ? random.pick(RandomConfiguration.oddInsides) : random.pick(RandomConfiguration.insides)
        }
        return quote + inside.joined() + (isOdd() ? "" : quote)
    }
}
