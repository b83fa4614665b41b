import Diagnostics

/// A template as pieces of text and tags, each with its place.
indirect enum TemplateNode {
    case text([UInt8])
    case variable(name: String, SourceLocation)
    case section(name: String, isInverted: Bool, children: [TemplateNode], SourceLocation)
    case partial(name: String, SourceLocation)
}

/// Cuts a template into text and tags, and reports tags that this program does not have.
struct TemplateScanner {
    private struct Open {
        let name: String
        let isInverted: Bool
        let isSound: Bool
        let location: SourceLocation
        var children: [TemplateNode] = []
    }

    private let source: SourceFile
    private let collector: FindingCollector
    private let bytes: [UInt8]
    /// Where the scanner is.
    private var index = 0
    private var line = 1
    private var column = 1
    private var stack: [Open]
    /// Whether the rest is not read.
    private var isGivenUp = false

    private init(_ source: SourceFile, _ collector: FindingCollector) {
        self.source = source
        self.collector = collector
        bytes = Array(source.text.utf8)
        stack = [Open(name: "", isInverted: false, isSound: true, location: .start(of: source.path))]
    }

    static func scan(_ source: SourceFile, collector: FindingCollector) -> [TemplateNode] {
        var scanner = TemplateScanner(source, collector)
        scanner.run()
        return scanner.stack.first?.children ?? []
    }

    private mutating func run() {
        while let start = place(ofPair: UInt8(ascii: "{")) {
            addText(until: start)
            readTag()
        }
        addText(until: bytes.count)
        while stack.count > 1, let open = stack.popLast() {
            if !isGivenUp {
                report("template-section", "the section \"\(open.name)\" is not closed", open.location)
            }
            stack[stack.count - 1].children += open.children
        }
    }

    private mutating func readTag() {
        let location = SourceLocation(file: source.path, line: line, column: column)
        guard let end = place(ofPair: UInt8(ascii: "}")) else {
            report("template-syntax", "the tag is not closed", location, remedy: "add }}")
            addText(until: bytes.count)
            return
        }
        let tag = bytes[(index + 2)..<end]
        let length = tag.count { !UTF8.isContinuation($0) } + 4
        let place = SourceLocation(file: source.path, line: line, column: column, length: length)
        advance(to: end + 2)
        handle(tag, at: place)
    }

    private mutating func handle(_ tag: ArraySlice<UInt8>, at place: SourceLocation) {
        let sigil = tag.first.map { Unicode.Scalar($0) }.flatMap {
            "#^/!>{&=%<$*".unicodeScalars.contains($0) ? $0 : nil
        }
        let name = TemplateScanner.trimmed(sigil == nil ? tag : tag.dropFirst())
        switch sigil {
        case "!": return
        case "=", "%", "<", "$", "*":
            report("template-syntax", "this kind of tag is not part of the template language", place)
            return
        case "{" where index < bytes.count && bytes[index] == UInt8(ascii: "}"): advance(to: index + 1)
        default: break
        }
        let isSound = check(name, isPartial: sigil == ">", at: place)
        switch sigil {
        case "#", "^":
            guard stack.count <= Limits.sectionDepth.value else {
                report(
                    "template-depth", "sections are nested more than \(Limits.sectionDepth.value) deep",
                    place,
                    remedy: "use fewer")
                isGivenUp = true
                return addText(until: bytes.count)
            }
            stack.append(Open(name: name, isInverted: sigil == "^", isSound: isSound, location: place))
        case "/": close(name, at: place)
        case _ where !isSound: break
        case ">": append(.partial(name: name, place))
        case "{", "&":
            report(
                "template-raw", "a tag cannot insert text unescaped", place,
                remedy: "use {{\(name)}}: what is markup already is inserted as it is")
        default: append(.variable(name: name, place))
        }
    }

    /// Reports what is no name. A path of a partial may have slashes.
    private func check(_ name: String, isPartial: Bool, at place: SourceLocation) -> Bool {
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            case UInt8(ascii: "/"): isPartial
            default: "._()-".utf8.contains(byte)
            }
        }
        if isPlain, !name.isEmpty { return true }
        report("template-syntax", name.isEmpty ? "the tag has no name" : "\"\(name)\" is not a name", place)
        return false
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> String {
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || 0x09...0x0d ~= byte }
        var text = text.drop(while: isBlank)
        while text.last.map(isBlank) == true { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func close(_ name: String, at place: SourceLocation) {
        guard stack.count > 1, let open = stack.last else {
            report("template-section", "no section \"\(name)\" is open here", place)
            return
        }
        if open.name != name {
            collector.add(
                Finding(
                    "template-section", "this closes \"\(name)\", but \"\(open.name)\" is open", at: place,
                    remedy: "expected {{/\(open.name)}}", notes: [.init("opened here", at: open.location)]))
        }
        stack.removeLast()
        guard open.isSound else { return }
        append(
            .section(
                name: open.name, isInverted: open.isInverted, children: open.children, open.location))
    }

    private mutating func append(_ node: TemplateNode) {
        stack[stack.count - 1].children.append(node)
    }

    private mutating func addText(until end: Int) {
        guard index < end else { return }
        append(.text(Array(bytes[index..<end])))
        advance(to: end)
    }

    private mutating func advance(to end: Int) {
        for byte in bytes[index..<end] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if !UTF8.isContinuation(byte) {
                column += 1
            }
        }
        index = end
    }

    /// The next place where a sign stands twice.
    private func place(ofPair sign: UInt8) -> Int? {
        var place = index
        while place + 1 < bytes.count {
            if bytes[place + 1] != sign {
                place += 2
            } else if bytes[place] == sign {
                return place
            } else {
                place += 1
            }
        }
        return nil
    }

    private func report(
        _ id: FindingID, _ message: String, _ location: SourceLocation, remedy: String? = nil
    ) {
        collector.add(Finding(id, message, at: location, remedy: remedy))
    }
}
