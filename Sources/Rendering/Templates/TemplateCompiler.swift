import Diagnostics
import Prose

/// Checks a template against the shape of the context and resolves its names.
///
/// Partials are put in where they are used: the line around decides how their values are laid out.
struct TemplateCompiler {
    private let notation: Notation
    private let width: Int?
    private let files: TemplateFiles
    private let collector: FindingCollector
    private var template = CompiledTemplate()
    private var line = LineTracker()
    private var openPartials: [String] = []
    private var openSections = 0
    /// The tag that puts in the outermost partial which is open, or was when the template became too large.
    private var outermost: SourceLocation?
    /// The partials and the bytes that were put in so far.
    private var partials = 0
    private var size = 0

    private init(
        notation: Notation, width: Int?, files: TemplateFiles, collector: FindingCollector
    ) {
        self.notation = notation
        self.width = width
        self.files = files
        self.collector = collector
    }

    /// - Parameters:
    ///   - name: The template, below the templates folder.
    ///   - files: All files of that folder.
    ///   - scopes: What names are looked up in at the start.
    /// - Returns: The template, or nil when something in it is wrong or there is none.
    static func compile(
        _ name: String, notation: Notation, width: Int?, files: TemplateFiles, scopes: TemplateScopes,
        collector: FindingCollector
    ) -> CompiledTemplate? {
        let local = FindingCollector()
        defer { collector.add(contentsOf: local.findings) }
        var compiler = TemplateCompiler(
            notation: notation, width: width, files: files, collector: local)
        guard let nodes = files.template(name, local) else { return nil }
        compiler.emit(nodes, scopes)
        compiler.checkSize(in: name)
        compiler.template.dropLinesOfLoneTags()
        return local.hasErrors ? nil : compiler.template
    }

    private mutating func emit(_ nodes: [TemplateNode], _ scopes: TemplateScopes) {
        for node in nodes where !isTooLarge {
            switch node {
            case .text(let text): emit(text: text)
            case .variable(let name, let place): emitVariable(name, at: place, scopes)
            case .section(let name, let isInverted, let children, let place):
                emitSection(name, isInverted: isInverted, children, at: place, scopes)
            case .partial(let name, let place): emitPartial(name, at: place, scopes)
            }
        }
    }

    /// Whether partials in partials have made more of it than any template needs.
    private var isTooLarge: Bool {
        partials > Limits.partialUses.value || size > Limits.templateSize.value
    }

    private func checkSize(in name: String) {
        guard isTooLarge else { return }
        report(
            "template-size",
            partials > Limits.partialUses.value
                ? "more than \(Limits.partialUses.value) partials are put in, with those in them"
                : "the template has more than \(Limits.templateSize.value) bytes with its partials",
            outermost ?? .start(of: files.path(name)), remedy: "put in fewer partials")
    }

    private mutating func emit(text: [UInt8]) {
        line.advance(over: text)
        size += text.count
        template.append(text: text)
    }

    private mutating func emitVariable(_ name: String, at place: SourceLocation, _ scopes: TemplateScopes) {
        let (plain, form) = formed(name, scopes)
        let isCode = form == "code"
        if name == "index()" {
            checkIsElement(name, at: place, scopes)
            template.append(.number)
            return
        }
        guard let found = lookup(plain.isEmpty ? "." : plain, at: place, scopes) else { return }
        let slot = template.slot(found.scope, found.path)
        if notation == .markdown, line.isInsideFence {
            report(
                "template-code", "a value in a code block would show its escapes", place,
                remedy: "insert a literal outside of it")
        }
        switch found.shape {
        case .text:
            if isCode {
                template.append(.insert(slot, .code(isTableCell: isTableCell)))
            } else if let form = form.flatMap(IdentifierRules.Form.init) {
                emitIdentifier(slot, form, at: place)
            } else {
                if notation == .markdown, line.isInsideCode {
                    report(
                        "template-code", "a value in a code span would show its escapes", place,
                        remedy: "write {{\(name).code}} without backticks")
                }
                let isInner = notation == .markdown && !line.isAtBlockStart
                template.append(.insert(slot, isInner ? .inner : isAfterAsterisk ? .afterAsterisk : .start))
            }
        case .prose where !isCode, .literal where !isCode:
            if isAfterAsterisk {
                report(
                    "template-comment", "\"\(plain)\" could end the comment here", place,
                    remedy: "add a space after the asterisk")
            }
            let block = template.block(layout)
            template.append(.insert(slot, block))
        case .picture where !isCode && notation == .html:
            template.append(.insert(slot, .start))
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

    /// A name without the word for the form in which a text is to be shown, and that word.
    private func formed(_ name: String, _ scopes: TemplateScopes) -> (name: String, form: String?) {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return (name, nil) }
        let form = String(name[name.index(after: dot)...])
        let rest = String(name[..<dot])
        if form == "code" { return (rest, form) }
        guard IdentifierRules.Form(rawValue: form) != nil,
            let found = try? scopes.lookup(rest.isEmpty ? "." : rest), case .text = found.shape
        else { return (name, nil) }
        return (rest, form)
    }

    private mutating func emitIdentifier(
        _ slot: CompiledTemplate.Slot, _ form: IdentifierRules.Form, at place: SourceLocation
    ) {
        guard let rules = notation.identifiers else {
            let languages = Notation.allCases.filter { $0.identifiers != nil }.map(\.name)
            report(
                "template-kind", "\"\(notation)\" has no identifiers", place,
                remedy: "those that have: \(languages.joined(separator: ", "))")
            return
        }
        template.append(.insert(slot, .identifier(rules, form)))
    }

    /// Whether a slash that comes next would end a comment of C.
    private var isAfterAsterisk: Bool { notation == .cComment && line.endsWithAsterisk }

    private var isTableCell: Bool { notation == .markdown && line.isTableRow }

    /// How prose is laid out at this place.
    private var layout: ProseLayout {
        ProseLayout(
            prefix: line.continuationPrefix(in: notation), column: line.column,
            width: isTableCell ? nil : width, isTableCell: isTableCell)
    }

    private mutating func emitSection(
        _ name: String, isInverted: Bool, _ children: [TemplateNode], at place: SourceLocation,
        _ scopes: TemplateScopes
    ) {
        guard openSections < Limits.sectionDepth.value else {
            report(
                "template-depth", "sections are nested more than \(Limits.sectionDepth.value) deep", place,
                remedy: "the sections around its partials count too")
            return
        }
        openSections += 1
        defer { openSections -= 1 }
        var inner = scopes
        let start = template.steps.count
        if let position = CompiledTemplate.Position(rawValue: name) {
            checkIsElement(name, at: place, scopes)
            template.append(.position(position, isInverted: isInverted, end: start))
        } else {
            guard let found = lookup(name, at: place, scopes) else {
                emit(children, scopes)
                return
            }
            if !isInverted { inner.enter(found.shape) }
            let slot = template.slot(found.scope, found.path)
            template.append(.section(slot, isInverted: isInverted, end: start))
        }
        emit(children, inner)
        template.close(start)
    }

    private func checkIsElement(_ name: String, at place: SourceLocation, _ scopes: TemplateScopes) {
        guard !scopes.isElement else { return }
        report("template-kind", "\"\(name)\" has a meaning only directly in the section of a list", place)
    }

    private mutating func emitPartial(_ name: String, at place: SourceLocation, _ scopes: TemplateScopes) {
        guard let nodes = files.template(name, collector) else {
            report(
                "template-partial", "there is no template \"\(name)\"", place,
                remedy: Suggestion.phrase(for: name, in: files.names))
            return
        }
        guard !openPartials.contains(name) else {
            report("template-partial", "\"\(name)\" contains itself", place)
            return
        }
        guard openPartials.count < Limits.partialDepth.value else {
            report("template-depth", "partials are nested more than \(Limits.partialDepth.value) deep", place)
            return
        }
        if openPartials.isEmpty { outermost = place }
        partials += 1
        openPartials.append(name)
        emit(nodes.droppingLastLineBreak, scopes)
        openPartials.removeLast()
        if openPartials.isEmpty, !isTooLarge { outermost = nil }
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

extension [TemplateNode] {
    /// Without the line break at the end: the line of the tag that puts in a partial has one.
    fileprivate var droppingLastLineBreak: [TemplateNode] {
        guard case .text(let text)? = last, text.last == UInt8(ascii: "\n") else { return self }
        return dropLast() + [.text(text.dropLast())]
    }
}
