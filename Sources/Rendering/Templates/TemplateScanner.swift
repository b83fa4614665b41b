import Diagnostics

/// A template as pieces of text and tags, each with its place.
indirect enum TemplateNode {
    case text(String)
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
    private var rest: Substring
    private var line = 1
    private var column = 1
    private var stack: [Open]

    private init(_ source: SourceFile, _ collector: FindingCollector) {
        self.source = source
        self.collector = collector
        rest = source.text[...]
        stack = [Open(name: "", isInverted: false, isSound: true, location: .start(of: source.path))]
    }

    static func scan(_ source: SourceFile, collector: FindingCollector) -> [TemplateNode] {
        var scanner = TemplateScanner(source, collector)
        scanner.run()
        return scanner.stack.first?.children ?? []
    }

    private mutating func run() {
        while !rest.isEmpty {
            guard let start = rest.index(ofPair: "{") else { break }
            addText(rest[..<start])
            readTag()
        }
        addText(rest)
        while stack.count > 1, let open = stack.popLast() {
            report("template-section", "the section \"\(open.name)\" is not closed", open.location)
            stack[stack.count - 1].children += open.children
        }
    }

    private mutating func readTag() {
        let location = SourceLocation(file: source.path, line: line, column: column)
        guard let end = rest.index(ofPair: "}") else {
            report("template-syntax", "the tag is not closed", location, remedy: "add }}")
            addText(rest)
            return
        }
        let tag = rest[rest.utf8.index(rest.startIndex, offsetBy: 2)..<end]
        let place = SourceLocation(
            file: source.path, line: line, column: column, length: tag.unicodeScalars.count + 4)
        advance(over: rest[..<rest.utf8.index(end, offsetBy: 2)])
        handle(tag, at: place)
    }

    private mutating func handle(_ tag: Substring, at place: SourceLocation) {
        let sigil = tag.first.flatMap { "#^/!>{&=%<$*".contains($0) ? $0 : nil }
        let name = TemplateScanner.trimmed(sigil == nil ? tag : tag.dropFirst())
        switch sigil {
        case "!": return
        case "=", "%", "<", "$", "*":
            report("template-syntax", "this kind of tag is not part of the template language", place)
            return
        case "{": advance(over: rest.prefix { $0 == "}" }.prefix(1))
        default: break
        }
        let isSound = check(name, isPartial: sigil == ">", at: place)
        switch sigil {
        case "#", "^":
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
        let signs = isPartial ? "._()-/" : "._()-"
        let isPlain = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || signs.contains($0)) }
        if isPlain, !name.isEmpty { return true }
        report("template-syntax", name.isEmpty ? "the tag has no name" : "\"\(name)\" is not a name", place)
        return false
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
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

    private mutating func addText(_ text: Substring) {
        guard !text.isEmpty else { return }
        append(.text(String(text)))
        advance(over: text)
    }

    private mutating func advance(over text: Substring) {
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        rest = rest[text.endIndex...]
    }

    private func report(
        _ id: FindingID, _ message: String, _ location: SourceLocation, remedy: String? = nil
    ) {
        collector.add(Finding(id, message, at: location, remedy: remedy))
    }
}

extension Substring {
    /// The first place where a sign stands twice.
    fileprivate func index(ofPair sign: Unicode.Scalar) -> Index? {
        let wanted = UInt8(ascii: sign)
        var previous: Index?
        for index in utf8.indices {
            guard utf8[index] == wanted else {
                previous = nil
                continue
            }
            if let previous { return previous }
            previous = index
        }
        return nil
    }
}
