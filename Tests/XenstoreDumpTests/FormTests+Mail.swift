import BlkifSchema
import Testing
import XenstoreDump

/// What mail, pages, terminals and other programs do to the text of a store.
extension FormTests {
    @Test func quotationsOfAnyDepthAreRead() throws {
        for mark in ["> ", ">", "> > ", ">>> ", "  > ", "| ", "> | > "] {
            try check(lines.map { mark + $0 + "\n" }.joined())
            try check(wholeTree.map { mark + $0 + "\n" }.joined())
        }
    }

    @Test func quotedPrintableIsDecoded() throws {
        let encoded = lines.map { line in
            let text = line.split(separator: "=", omittingEmptySubsequences: false).joined(separator: "=3D")
            guard text.count > 60 else { return text }
            return text.prefix(50) + "=\n" + text.dropFirst(50)
        }
        try check(encoded.joined(separator: "\n"))
    }

    @Test func entitiesOfPagesAreDecoded() throws {
        try check(
            lines.map {
                "&gt; "
                    + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
                    + "\n"
            }.joined())
    }

    @Test(arguments: 44...100) func linesCanBeWrappedAnywhere(width: Int) throws {
        let wrapped = lines.flatMap { line in
            stride(from: 0, to: line.count, by: width).map { String(line.dropFirst($0).prefix(width)) }
        }
        try check(wrapped.joined(separator: "\n"))
    }

    @Test func linesCanBeWrappedAtSpaces() throws {
        let wrapped = lines.map { line in
            line.count > 60 ? line.split(separator: " ").joined(separator: "\n") : line
        }
        try check(
            wrapped.map { "> " + $0.split(separator: "\n").joined(separator: "\n> ") }.joined(separator: "\n")
        )
    }

    @Test func lineBreaksCanBeLost() throws {
        try check(lines.joined(separator: " "))
        try check(lines.joined(separator: "   "))
        try check(lines.joined(separator: " ") + "\n", isRereadable: true)
    }

    @Test func indentationCanBeLost() throws {
        let flat = wholeTree.map { $0.drop { $0 == " " } }
        #expect(try Reading(flat.joined(separator: "\n")).objects == expected.objects)
        #expect(try Reading(flat.joined(separator: " ")).objects == expected.objects)
    }

    @Test func queuesKeepTheirNodesWithoutIndentation() throws {
        let queues = store.without(.frontend, "ring-ref", "event-channel", "feature-persistent").changed {
            $0.frontend += [
                ("multi-queue-num-queues", "2"), ("queue-0", ""), ("queue-0/ring-ref", "8"),
                ("queue-0/event-channel", "9"), ("queue-1", ""), ("queue-1/ring-ref", "10"),
                ("queue-1/event-channel", "11"), ("feature-persistent", "1"),
            ]
        }
        let flat = queues.nodes.map { "\($0.path.split(separator: "/").last ?? "") = \"\($0.value)\"" }
        #expect(try Reading(flat.joined(separator: "\n")).objects == Reading(queues).objects)
    }

    /// As a mail program leaves a tree whose line breaks it took for spaces, and that it then wraps and quotes.
    @Test(arguments: [40, 60, 72, 76]) func lostLinesCanBeWrapped(width: Int) throws {
        let words = wholeTree.joined(separator: " ").split(separator: " ", omittingEmptySubsequences: false)
        var lines = [""]
        for word in words {
            let line = lines[lines.count - 1]
            if line.count + 1 + word.count > width {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] = line + " " + word
            }
        }
        for mark in ["", "> ", "> > "] {
            let text = lines.map { mark + $0 + "\n" }.joined()
            #expect(try Reading(text).objects == expected.objects)
        }
    }

    /// Deep quotations are wrapped, and what is wrapped has no indentation any more.
    @Test func aTreeCanBeWrappedBeforeItsWords() throws {
        let wrapped = wholeTree.map { line in
            line.contains("max-indirect") || line.contains("event-channel") || line.contains(" sectors")
                ? ">  >  >  >\n> " + line.drop { $0 == " " } : ">  >  >  > " + line
        }
        try check(wrapped.joined(separator: "\n"))
    }

    @Test func otherTextCanStandAround() throws {
        let text =
            "Hello,\n\n[root@dom0 ~]# xenstore-ls -f\n" + store.text
            + "[root@dom0 ~]# \nWhat is wrong? See: this.\n"
        try check(text)
        #expect(try Reading(text).store.skipped == [1...1, 3...3, 44...45])
    }

    @Test(arguments: [
        "store.txt:", "12:", "store.txt:12:", "    12\t", "* ", "Nov 30 12:00:01 dom0 list[7]: ",
    ])
    func pathsCanHaveOtherTextBeforeThem(prefix: String) throws {
        try check(lines.map { prefix + $0 + "\n" }.joined())
    }

    @Test(arguments: [
        "12:", "    12\t", "[   12.345678] ", "12:00:01 ", "[12:00:01] ", "2026-11-30 12:00:01 ",
        "2026-11-30T12:00:01.123456Z ", "2026-11-30T12:00:01+0100 ", "> [   12.345678] ",
    ])
    func linesCanHaveANumberOrATimeBeforeThem(prefix: String) throws {
        try check(lines.map { prefix + $0 + "\n" }.joined())
        try check(wholeTree.map { prefix + $0 + "\n" }.joined())
    }

    @Test func coloursAndTypographyAreUndone() throws {
        let coloured = store.text.split(separator: "51712", omittingEmptySubsequences: false)
        try check(coloured.joined(separator: "\u{1b}[01;31m\u{1b}[K51712\u{1b}[m\u{1b}[K"))
        try check("\u{feff}" + store.text)
        for text in [store.text, wholeTree.joined(separator: "\n")] {
            try check(String(text.map { $0 == " " ? "\u{a0}" : $0 }))
            try check(String(text.map { $0 == "\"" ? "\u{201d}" : $0 }))
        }
    }
}
