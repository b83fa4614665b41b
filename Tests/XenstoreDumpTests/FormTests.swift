import BlkifSchema
import Diagnostics
import TestSupport
import Testing
import XenstoreDump

/// The same store in all forms in which people have it gives the same answer.
@Suite struct FormTests {
    let store = SampleStore()
    let expected: Reading

    init() throws {
        expected = try Reading(store)
    }

    func check(
        _ text: String, pieces: [Int] = [4096], isRereadable: Bool = false,
        location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let reading = try Reading(text, pieces: pieces, isRereadable: isRereadable)
        #expect(reading.objects == expected.objects, sourceLocation: location)
        #expect(reading.storeFindings == [], sourceLocation: location)
        let byRuns = try Reading(text, isRereadable: true, part: 50)
        #expect(byRuns.objects == expected.objects, sourceLocation: location)
    }

    /// Each node below the ones around it, as without `-f`.
    var tree: [String] {
        store.nodes.map { node in
            let parts = node.path.split(separator: "/")
            return String(repeating: " ", count: parts.count - 1)
                + "\(parts[parts.count - 1]) = \"\(node.value)\""
        }
    }

    /// The lines of a tree, with those of the directories in between.
    var wholeTree: [String] {
        var seen: Set<String> = []
        var lines: [String] = []
        for node in store.nodes {
            var path = ""
            let parts = node.path.split(separator: "/")
            for (depth, part) in parts.enumerated() {
                path += "/\(part)"
                guard seen.insert(path).inserted else { continue }
                let value = depth == parts.count - 1 ? node.value : ""
                lines.append(String(repeating: " ", count: depth) + "\(part) = \"\(value)\"")
            }
        }
        return lines
    }

    var lines: [String] { store.text.split(separator: "\n").map(String.init) }

    @Test func theSampleIsHealthy() throws {
        #expect(expected.ids == [[]])
        #expect(expected.objects.count == 1)
        #expect(
            expected.objects.first?.hasPrefix(
                #"{"device":51712,"backend":"/local/domain/0/backend/vbd/7/51712","frontend":"/local/domain/7/device/vbd/51712","states":{"backend":4,"frontend":4,"meaning":"#
            ) == true)
        #expect(expected.store.skipped.isEmpty)
    }

    @Test func theTextCanComeInPiecesOfAnySize() throws {
        for pieces in [[1], [7], [64, 1, 3], [1 << 20]] {
            try check(store.text, pieces: pieces)
            try check(store.text, pieces: pieces, isRereadable: true)
        }
    }

    @Test func lineBreaksCanBeThoseOfOtherSystems() throws {
        try check(lines.map { $0 + "\r\n" }.joined())
    }

    @Test func theLastLineNeedsNoLineBreak() throws {
        try check(String(store.text.dropLast()))
        try check(String(store.text.dropLast()), isRereadable: true)
    }

    @Test func permissionsCanBePrinted() throws {
        let permitted = lines.map { line in
            let permissions = line.hasPrefix(store.backendPath) ? "(n0,r7)" : "(n7,r0)"
            return line + " . . . . . .  " + permissions + "\n"
        }
        try check(permitted.joined())
        try check(permitted.joined(), isRereadable: true)
    }

    @Test func nodesCanBeIndented() throws {
        try check(wholeTree.joined(separator: "\n"))
    }

    @Test func quotesCanBeThoseOfOtherProgramsOrMissing() throws {
        for mark in ["", "'", "\\\""] {
            let text = store.nodes.map { "\($0.path) = \(mark)\($0.value)\(mark)" }
            try check(text.joined(separator: "\n"))
            try check(text.map { "> \($0)  (n0,r7)\n" }.joined(), isRereadable: true)
        }
        let sentence = "The guest saw that /local/domain/7/device/vbd/51712/state = 6 for a while."
        #expect(try Reading(store.text + sentence).objects == expected.objects)
    }

    @Test func wideCharactersAreRead() throws {
        for (mark, isBigEndian) in [([0xff, 0xfe], false), ([0xfe, 0xff], true), ([], false), ([], true)] {
            let bytes =
                mark.map { UInt8($0) }
                + "\(store.text)\u{1f4be}".utf16.flatMap { unit in
                    let unit = isBigEndian ? unit.bigEndian : unit.littleEndian
                    return [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
                }
            for size in [1, 7, 4096] {
                var wide = try #require(WideText(bytes[...]))
                var text: [UInt8] = []
                for start in stride(from: 0, to: bytes.count, by: size) {
                    text += wide.decode(bytes[start..<min(start + size, bytes.count)])
                }
                #expect(String(decoding: text, as: UTF8.self) == "\(store.text)\u{1f4be}")
            }
        }
        #expect(WideText(Array(store.text.utf8)[...]) == nil)
    }

    @Test func directoriesCanBeListedAlone() throws {
        func list(_ path: String, _ nodes: [(name: String, value: String)], _ indent: String = "") -> String {
            "# xenstore-ls \(path)\n" + nodes.map { "\(indent)\($0.name) = \"\($0.value)\"\n" }.joined()
        }
        try check(list(store.backendPath, store.backend) + list(store.frontendPath, store.frontend))
        let parent = "/local/domain/7/device/vbd"
        let listed = "# xenstore-ls \(parent)\n51712 = \"\"\n"
        try check(
            list(store.backendPath, store.backend) + listed
                + store.frontend.map { " \($0.name) = \"\($0.value)\"\n" }.joined())
        // Without the commands the links tell what is what.
        let bare = (store.backend + [("", "")] + store.frontend).map {
            $0.name.isEmpty ? "\n" : "\($0.name) = \"\($0.value)\"\n"
        }
        #expect(try Reading(bare.joined()).objects == expected.objects)
        // So does the name of the next directory, of which nothing else can be read. Its first node is none of the other's.
        let others = Set(store.backend.map(\.name) + ["backend"])
        let frontend =
            store.frontend.filter { !others.contains($0.name) }
            + store.frontend.filter { others.contains($0.name) }
        for name in ["51712 = \"\"", " 51712:", " 51712: (Permission denied)"] {
            func lines(_ nodes: [(name: String, value: String)]) -> String {
                nodes.map { "\($0.name) = \"\($0.value)\"\n" }.joined()
            }
            let text = lines(store.backend) + name + "\n" + lines(frontend)
            #expect(try Reading(text).objects == expected.objects, "\(name)")
        }
    }

    @Test func directoriesBelowADeviceBelongToIt() throws {
        let nodes = store.backend.map { "    \($0.name) = \"\($0.value)\"\n" }
        let data = [
            "    sm-data = \"\"\n", "     storage-type = \"nfs\"\n", "     scsi = \"\"\n",
            "      0x12 = \"\"\n",
            "       0x83 = \"AIMA\"\n", "     vdi-uuid = \"2d66\"\n",
        ]
        let reading = try Reading((nodes[..<5] + data + nodes[5...]).joined())
        #expect(reading.ids == [[]])
        #expect(reading.objects.first?.contains(#""states":{"backend":4"#) == true)
    }

    /// xend has the links of all devices a second time, below names that are no numbers of domains.
    @Test func whatXendKeepsForItselfIsNoFrontend() throws {
        let guests = [
            ("0004fb00-0006-0000-aaaa-0000000000aa", 7), ("0004fb00-0006-0000-bbbb-0000000000bb", 8),
        ]
        let copies = guests.flatMap { name, domain in
            [
                ("frontend", "/local/domain/\(domain)/device/vbd/51712"), ("frontend-id", "\(domain)"),
                ("backend-id", "0"), ("backend", "/local/domain/0/backend/vbd/\(domain)/51712"),
            ].map { ("/vm/\(name)/device/vbd/51712/\($0.0)", $0.1) }
        }
        let whole = store.text + copies.map { "\($0.0) = \"\($0.1)\"\n" }.joined()
        for isRereadable in [false, true] { try check(whole, isRereadable: isRereadable) }
        let tree = guests.enumerated().map { number, guest in
            let links = copies[(4 * number)..<(4 * number + 4)].map { path, value in
                "     \(path.split(separator: "/").last ?? "") = \"\(value)\"\n"
            }
            return " \(guest.0) = \"\"\n  device = \"\"\n   vbd = \"\"\n    51712 = \"\"\n" + links.joined()
        }
        let text = wholeTree.joined(separator: "\n") + "\nvm = \"\"\n" + tree.joined()
        try check(text)
        #expect(try Reading(text).store.snapshotsBefore == 0)
    }

    @Test func theHomeOfADomainIsNotTheWholeStore() throws {
        let frontend = store.frontend.map { "   \($0.name) = \"\($0.value)\"\n" }.joined()
        let home = "vm = \"/vm/1\"\nname = \"guest\"\ndevice = \"\"\n vbd = \"\"\n  51712 = \"\"\n" + frontend
        #expect(try Reading(home).ids == [[]])
    }

    @Test func pathsCanBeRelative() throws {
        let relative = store.text.split(separator: "\n").map { line in
            line.hasPrefix("/local/domain/7/") ? line.dropFirst("/local/domain/7/".count) : line
        }
        #expect(try Reading(relative.joined(separator: "\n")).objects == expected.objects)
    }

    @Test func aGuestsOwnViewHasOneSide() throws {
        let reading = try Reading(
            store.frontend.map { "device/vbd/51712/\($0.name) = \"\($0.value)\"\n" }.joined())
        #expect(reading.ids == [[]])
        #expect(reading.objects.first?.contains(#""frontend":"/local/domain/7/device/vbd/51712""#) == true)
        #expect(reading.objects.first?.contains(#""negotiated":null"#) == true)
    }

    @Test func anExcerptLacksNothing() throws {
        let states = store.text.split(separator: "\n").filter { $0.contains("/state ") }
        let reading = try Reading(states.joined(separator: "\n"))
        #expect(reading.ids == [[]])
        #expect(reading.objects.first?.contains(#""backend":4,"frontend":4"#) == true)
        #expect(reading.objects.first?.contains(#""negotiated":null"#) == true)
        let waiting = store.withStates(2, 1).text.split(separator: "\n").filter { $0.contains("/state ") }
        #expect(try Reading(waiting.joined(separator: "\n")).ids == [["state-lasts"]])
    }

    @Test func ofSeveralStoresTheLastCounts() throws {
        let before = store.withStates(2, 1).fresh.unattached.text
        try check(before + store.text)
        try check("10:00:00\n" + before + "10:00:05\n" + store.text, isRereadable: true)
        #expect(try Reading(before + store.text).store.snapshotsBefore == 1)
        let without = store.changed {
            $0.frontend = []; $0.backend = []
        }
        #expect(try Reading(store.text + store.text + without.text).store.snapshotsBefore == 1)
    }

    @Test func anyBytesAreRead() throws {
        var generator = SeededGenerator(seed: 5)
        let bytes = Array(store.text.utf8)
        for _ in 0..<300 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let place = Int.random(in: 0..<changed.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: changed[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: changed.remove(at: place)
                default: changed.insert(contentsOf: Array("\n = \"> ".utf8), at: place)
                }
            }
            let text = String(decoding: changed, as: UTF8.self)
            let (kept, again) = (try Reading(text), try Reading(text, pieces: [13], isRereadable: true))
            #expect(kept.objects == again.objects)
        }
    }

    /// The line of a directory may be missing: what is in it is found all the same, beside whatever other directories.
    @Test(arguments: [false, true]) func aDirectoryNeedsNoLine(isRereadable: Bool) throws {
        let stores = [(7, 51712), (7, 51728), (8, 51712), (8, 832)].map { domain, device in
            store.changed { ($0.domain, $0.device, $0.isWhole) = (domain, device, false) }
                .with(.backend, "frontend", "/local/domain/\(domain)/device/vbd/\(device)")
                .with(.backend, "frontend-id", "\(domain)").with(.frontend, "virtual-device", "\(device)")
                .with(.frontend, "backend", "/local/domain/0/backend/vbd/\(domain)/\(device)")
        }
        // As a store has them: the backends beside each other, and then the frontends.
        let nodes =
            stores.map { $0.changed { $0.frontend = [] } } + stores.map { $0.changed { $0.backend = [] } }
        let lines = nodes.flatMap(\.nodes).map {
            (isDirectory: $0.value.isEmpty, text: "\($0.path) = \"\($0.value)\"\n")
        }
        let directories = lines.indices.filter { lines[$0].isDirectory && lines[$0].text.contains("/vbd/") }
        #expect(directories.count == 8)
        let whole = try Reading(lines.map(\.text).joined(), isRereadable: isRereadable)
        #expect(whole.objects.count == 4)
        #expect(whole.ids == [[], [], [], []])
        for missing in 1..<(1 << directories.count) {
            let gone = Set(directories.indices.filter { missing >> $0 & 1 == 1 }.map { directories[$0] })
            let text = lines.indices.filter { !gone.contains($0) }.map { lines[$0].text }.joined()
            // Long runs of lines are read in parts.
            let reading = try Reading(
                text, isRereadable: isRereadable, part: isRereadable && missing % 2 == 1 ? 400 : nil)
            #expect(reading.objects == whole.objects, "without \(gone.sorted().map { lines[$0].text })")
        }
    }
}
