import Diagnostics
import Mustache
import Prose

/// How a prose value is laid out at one place of a template.
struct TemplateLayout: Sendable, Hashable {
    var prose: ProseLayout
    var isTableCell: Bool
}

/// A template that has been checked against the context and is ready to be rendered.
struct CompiledTemplate: Sendable {
    let template: MustacheTemplate
    let layouts: [TemplateLayout]
}

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
    ///   - shape: The shape of the context's root.
    /// - Returns: The template, or nil when something in it is wrong.
    static func compile(
        _ source: SourceFile, notation: Notation, width: Int?, partials: [String: SourceFile],
        shape: ObjectShape, collector: FindingCollector
    ) -> CompiledTemplate? {
        let local = FindingCollector()
        defer { collector.add(contentsOf: local.findings) }
        var compiler = TemplateCompiler(
            notation: notation, width: width, partials: partials, collector: local)
        compiler.emit(TemplateScanner.scan(source, collector: local), [.object(shape)])
        guard !local.hasErrors else { return nil }
        do {
            let text = "{{% CONTENT_TYPE: TEXT }}" + compiler.output
            return CompiledTemplate(template: try MustacheTemplate(string: text), layouts: compiler.layouts)
        } catch {
            local.add(Finding("template-syntax", "\(error)", at: .start(of: source.path)))
            return nil
        }
    }

    /// What a name is looked up in: the objects around the place, the innermost last.
    private enum Scope {
        case object(ObjectShape)
        case value(ContextShape)
    }

    private mutating func emit(_ nodes: [TemplateNode], _ scopes: [Scope]) {
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

    private mutating func emitVariable(_ name: String, at place: SourceLocation, _ scopes: [Scope]) {
        let isCode = name.hasSuffix(".code")
        let plain = isCode ? String(name.dropLast(5)) : name
        if name == "index()" {
            output += "{{index()}}"
            return
        }
        guard let found = lookup(plain.isEmpty ? "." : plain, at: place, scopes) else { return }
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
                } else {
                    output += "{{\(name)}}"
                }
            }
        case .prose where !isCode, .literal where !isCode: emit(plain, layout("block"))
        default:
            report(
                "template-kind", "\"\(name)\" is a \(found.shape.word) and cannot be inserted", place,
                remedy: "use a section: {{#\(plain)}} … {{/\(plain)}}")
        }
        line.advance(byColumns: found.width ?? 0)
    }

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
        _ scopes: [Scope]
    ) {
        let isTransform = ["first()", "last()", "even()", "odd()"].contains(name)
        var inner = scopes
        if !isTransform {
            guard let found = lookup(name, at: place, scopes) else {
                emit(children, scopes + [.value(.flag)])
                return
            }
            if !isInverted { inner += [scope(of: found.shape)] }
        }
        output += isInverted ? "{{^\(name)}}" : "{{#\(name)}}"
        emit(children, inner)
        output += "{{/\(name)}}"
    }

    private func scope(of shape: ContextShape) -> Scope {
        switch shape {
        case .object(let object), .list(let object): .object(object())
        case .texts: .value(.text)
        case .proses: .value(.prose)
        default: .value(shape)
        }
    }

    private mutating func emitPartial(_ name: String, at place: SourceLocation, _ scopes: [Scope]) {
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
        _ name: String, at place: SourceLocation, _ scopes: [Scope]
    ) -> (shape: ContextShape, width: Int?)? {
        if name == "." {
            if case .value(let shape)? = scopes.last { return (shape, nil) }
            report("template-name", "\".\" is an object here", place, remedy: "name one of its members")
            return nil
        }
        var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let first = parts.removeFirst()
        let objects = scopes.reversed().compactMap { scope in
            if case .object(let shape) = scope { shape } else { nil }
        }
        guard var field = objects.lazy.compactMap({ $0.field(first) }).first else {
            missing(first, in: objects, at: place)
            return nil
        }
        for part in parts {
            guard case .object(let shape) = field.shape else {
                report(
                    "template-name", "\"\(field.name)\" is a \(field.shape.word) and has no members", place)
                return nil
            }
            guard let next = shape().field(part) else {
                missing(part, in: [shape()], at: place)
                return nil
            }
            field = next
        }
        return (field.shape, field.width)
    }

    private func missing(_ name: String, in shapes: [ObjectShape], at place: SourceLocation) {
        let names = shapes.flatMap { $0.fields.map(\.name) }
        let owners = shapes.map(\.name).joined(separator: ", ")
        report(
            "template-name", "the context has no \"\(name)\" here (looked in: \(owners))", place,
            remedy: Suggestion.phrase(for: name, in: names) ?? "gen-docs context --describe lists the names")
    }

    private func report(
        _ id: FindingID, _ message: String, _ place: SourceLocation, remedy: String? = nil
    ) {
        collector.add(Finding(id, message, at: place, remedy: remedy))
    }
}
