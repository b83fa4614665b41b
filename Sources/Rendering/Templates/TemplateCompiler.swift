import Diagnostics
import Mustache
import Prose

/// Checks a template against the shape of the context and prepares it.
///
/// Partials are put in where they are used and all values are escaped by the context, so that the library
/// neither sees a partial, inside which it would escape as HTML, nor a name that it would render as nothing.
struct TemplateCompiler {
    private let notation: Notation
    private let width: Int?
    private let partials: [String: SourceFile]
    private let collector: FindingCollector
    private var output = ""
    private var line = LineTracker()
    private var layouts: [TemplateLayout] = []
    private var openPartials: [String] = []

    private init(
        notation: Notation, width: Int?, partials: [String: SourceFile], collector: FindingCollector
    ) {
        self.notation = notation
        self.width = width
        self.partials = partials
        self.collector = collector
    }

    /// - Parameters:
    ///   - source: The template.
    ///   - partials: All templates by the name under which partials find them.
    ///   - scopes: What names are looked up in at the start.
    /// - Returns: The template, or nil when something in it is wrong.
    static func compile(
        _ source: SourceFile, notation: Notation, width: Int?, partials: [String: SourceFile],
        scopes: TemplateScopes, collector: FindingCollector
    ) -> CompiledTemplate? {
        let local = FindingCollector()
        defer { collector.add(contentsOf: local.findings) }
        var compiler = TemplateCompiler(
            notation: notation, width: width, partials: partials, collector: local)
        var parts: [String] = []
        for node in TemplateScanner.scan(source, collector: local) {
            compiler.emit([node], scopes)
            // A tag that stands alone is known by the line break before it: parts end with one.
            guard compiler.output.utf8.last == UInt8(ascii: "\n") else { continue }
            parts.append(compiler.output)
            compiler.output = ""
        }
        parts.append(compiler.output)
        guard !local.hasErrors else { return nil }
        do {
            let templates = try parts.filter { !$0.isEmpty }.map { part in
                try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT }}\n" + part)
            }
            return CompiledTemplate(parts: templates, layouts: compiler.layouts)
        } catch {
            local.add(Finding("template-syntax", "\(error)", at: .start(of: source.path)))
            return nil
        }
    }

    private mutating func emit(_ nodes: [TemplateNode], _ scopes: TemplateScopes) {
        for node in nodes {
            switch node {
            case .text(let text): emit(text: text)
            case .variable(let name, let place): emitVariable(name, at: place, scopes)
            case .section(let name, let isInverted, let children, let place):
                emitSection(name, isInverted: isInverted, children, at: place, scopes)
            case .partial(let name, let place): emitPartial(name, at: place, scopes)
            }
        }
    }

    private mutating func emit(text: String) {
        output += text
        line.advance(over: text)
    }

    private mutating func emitVariable(_ name: String, at place: SourceLocation, _ scopes: TemplateScopes) {
        let isCode = name.hasSuffix(".code")
        let plain = isCode ? String(name.dropLast(5)) : name
        if name == "index()" {
            checkIsElement(name, at: place, scopes)
            output += "{{index()}}"
            return
        }
        guard let found = lookup(plain.isEmpty ? "." : plain, at: place, scopes) else { return }
        if notation == .markdown, line.isInsideFence {
            report(
                "template-code", "a value in a code block would show its escapes", place,
                remedy: "insert a literal outside of it")
        }
        switch found.shape {
        case .text:
            if isCode {
                emit(plain, layout("code"))
            } else {
                if notation == .markdown, line.isInsideCode {
                    report(
                        "template-code", "a value in a code span would show its escapes", place,
                        remedy: "write {{\(name).code}} without backticks")
                }
                if notation == .markdown, !line.isAtBlockStart {
                    emit(name, "inline")
                } else if isAfterAsterisk {
                    emit(name, "after-asterisk")
                } else {
                    output += "{{\(name)}}"
                }
            }
        case .prose where !isCode, .literal where !isCode:
            if isAfterAsterisk {
                report(
                    "template-comment", "\"\(plain)\" could end the comment here", place,
                    remedy: "add a space after the asterisk")
            }
            emit(plain, layout("block"))
        case .prose, .literal:
            report(
                "template-kind", "\"\(plain)\" is \(found.shape.phrase); only a text can be shown as code",
                place,
                remedy: "use {{\(plain)}}")
        default:
            report(
                "template-kind", "\"\(plain)\" is \(found.shape.phrase) and cannot be inserted", place,
                remedy: "use a section: {{#\(plain)}} … {{/\(plain)}}")
        }
        line.advance(byColumns: found.width ?? 0)
    }

    /// Whether a slash that comes next would end a comment of C.
    private var isAfterAsterisk: Bool { notation == .cComment && line.text.last == "*" }

    private mutating func emit(_ name: String, _ child: String) {
        output += name == "." ? "{{.\(child)}}" : "{{\(name).\(child)}}"
    }

    /// The name under which a value finds the layout of this place.
    private mutating func layout(_ kind: String) -> String {
        let isTableCell = notation == .markdown && line.text.hasPrefix("|")
        let prefix = line.continuationPrefix(in: notation)
        let layout = TemplateLayout(
            prose: ProseLayout(prefix: prefix, column: line.column, width: isTableCell ? nil : width),
            isTableCell: isTableCell)
        if let index = layouts.firstIndex(of: layout) { return "\(kind)-\(index)" }
        layouts.append(layout)
        return "\(kind)-\(layouts.count - 1)"
    }

    private mutating func emitSection(
        _ name: String, isInverted: Bool, _ children: [TemplateNode], at place: SourceLocation,
        _ scopes: TemplateScopes
    ) {
        var inner = scopes
        if TemplateCompiler.transforms.contains(name) {
            checkIsElement(name, at: place, scopes)
        } else {
            guard let found = lookup(name, at: place, scopes) else {
                emit(children, scopes)
                return
            }
            if !isInverted { inner.enter(found.shape) }
        }
        output += isInverted ? "{{^\(name)}}" : "{{#\(name)}}"
        emit(children, inner)
        output += "{{/\(name)}}"
    }

    private static let transforms = ["first()", "last()", "even()", "odd()"]

    private func checkIsElement(_ name: String, at place: SourceLocation, _ scopes: TemplateScopes) {
        guard !scopes.isElement else { return }
        report("template-kind", "\"\(name)\" has a meaning only directly in the section of a list", place)
    }

    private mutating func emitPartial(_ name: String, at place: SourceLocation, _ scopes: TemplateScopes) {
        guard let source = partials[name] else {
            report(
                "template-partial", "there is no template \"\(name)\"", place,
                remedy: Suggestion.phrase(for: name, in: partials.keys))
            return
        }
        guard !openPartials.contains(name) else {
            report("template-partial", "\"\(name)\" contains itself", place)
            return
        }
        openPartials.append(name)
        defer { openPartials.removeLast() }
        var text = source.text
        if text.last == "\n" { text.removeLast() }
        let inner = TemplateScanner.scan(SourceFile(path: source.path, text: text), collector: collector)
        emit(inner, scopes)
    }

    private func lookup(
        _ name: String, at place: SourceLocation, _ scopes: TemplateScopes
    ) -> TemplateScopes.Found? {
        do throws(TemplateScopes.Failure) {
            return try scopes.lookup(name)
        } catch {
            report("template-name", error.message, place, remedy: error.remedy)
            return nil
        }
    }

    private func report(
        _ id: FindingID, _ message: String, _ place: SourceLocation, remedy: String? = nil
    ) {
        collector.add(Finding(id, message, at: place, remedy: remedy))
    }
}
