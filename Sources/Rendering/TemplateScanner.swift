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
        stack = [Open(name: "", isInverted: false, location: .start(of: source.path))]
    }

    static func scan(_ source: SourceFile, collector: FindingCollector) -> [TemplateNode] {
        var scanner = TemplateScanner(source, collector)
        scanner.run()
        return scanner.stack.first?.children ?? []
    }

    private mutating func run() {
        while !rest.isEmpty {
            guard let start = rest.firstRange(of: "{{") else { break }
            addText(String(rest[..<start.lowerBound]))
            readTag()
        }
        addText(String(rest))
        while stack.count > 1, let open = stack.popLast() {
            report("template-section", "the section \"\(open.name)\" is not closed", open.location)
            stack[stack.count - 1].children += open.children
        }
    }

    private mutating func readTag() {
        let location = SourceLocation(file: source.path, line: line, column: column)
        guard let end = rest.firstRange(of: "}}") else {
            report("template-syntax", "the tag is not closed", location, remedy: "add }}")
            addText(String(rest))
            return
        }
        let tag = rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound]
        let place = SourceLocation(
            file: source.path, line: line, column: column, length: tag.unicodeScalars.count + 4)
        advance(over: rest[..<end.upperBound])
        handle(tag, at: place)
    }

    private mutating func handle(_ tag: Substring, at place: SourceLocation) {
        let sigil = tag.first ?? " "
        let name = String(tag.drop { !$0.isLetter && $0 != "." && $0 != "_" }.prefix { !$0.isWhitespace })
        switch sigil {
        case "#", "^": stack.append(Open(name: name, isInverted: sigil == "^", location: place))
        case "/": close(name, at: place)
        case "!": break
        case ">": append(.partial(name: name, place))
        case "{", "&":
            if sigil == "{", rest.first == "}" { advance(over: rest.prefix(1)) }
            report(
                "template-raw", "a tag cannot insert text unescaped", place,
                remedy: "use {{\(name)}}: what is markup already is inserted as it is")
        case "=", "%", "<", "$", "*":
            report("template-syntax", "this kind of tag is not part of the template language", place)
        default: append(.variable(name: name, place))
        }
        let signs = sigil == ">" ? "._()-/" : "._()-"
        let isPlain = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || signs.contains($0)) }
        if sigil != "!", !isPlain || name.isEmpty {
            report("template-syntax", "\"\(name)\" is not a name", place)
        }
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
        append(
            .section(
                name: open.name, isInverted: open.isInverted, children: open.children, open.location))
    }

    private mutating func append(_ node: TemplateNode) {
        stack[stack.count - 1].children.append(node)
    }

    private mutating func addText(_ text: String) {
        guard !text.isEmpty else { return }
        append(.text(text))
        advance(over: text[...])
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
        rest = rest.dropFirst(text.count)
    }

    private func report(
        _ id: FindingID, _ message: String, _ location: SourceLocation, remedy: String? = nil
    ) {
        collector.add(Finding(id, message, at: location, remedy: remedy))
    }
}

extension Substring {
    /// The first place of a short text.
    fileprivate func firstRange(of text: StaticString) -> Range<Index>? {
        let wanted = Array(text.description)
        var index = startIndex
        while index < endIndex {
            var end = index
            var matched = 0
            while end < endIndex, matched < wanted.count, self[end] == wanted[matched] {
                end = self.index(after: end)
                matched += 1
            }
            if matched == wanted.count { return index..<end }
            index = self.index(after: index)
        }
        return nil
    }
}
