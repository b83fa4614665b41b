import BlkifSchema
import Diagnostics
import Prose

/// What all values of one output share: its notation, the texts of the run and where links lead.
struct RenderSession {
    let notation: Notation
    let texts: ProseStore
    /// Where links of the output lead; nil in a notation without links.
    var links: PageLinks?
    /// In tests another text for every value, to see that no value changes a page's structure.
    var escape: (@Sendable (String) -> String)?
}

/// Goes through the steps of a template and writes an output.
struct TemplateRenderer {
    /// An open section.
    private struct Scope {
        let value: ContextValue
        /// The place of an element in its list, and the length of the list.
        var index = 0
        var count = 0
    }

    private let template: CompiledTemplate
    private let session: RenderSession
    private var scopes: [Scope]
    private var output: [UInt8] = []
    /// The number of the byte whose origin is asked for.
    private var watched = Int.max
    private var origin: Origin?
    /// The steps that are left.
    private var rest = Limits.renderingSteps.value

    /// The output of a template; nil when it is larger than any output needs to be.
    ///
    /// - Parameter objects: What names are looked up in at the start, the innermost last.
    static func render(
        _ template: CompiledTemplate, _ objects: [any ContextObject], _ session: RenderSession
    ) -> [UInt8]? {
        let scopes = objects.map { Scope(value: .object($0)) }
        var renderer = TemplateRenderer(template: template, session: session, scopes: scopes)
        renderer.run(template.steps.indices)
        return renderer.isTooLarge ? nil : renderer.output
    }

    /// The item from which a byte of an output is made; nil for what is made from none.
    static func origin(
        of byte: Int, in template: CompiledTemplate, _ objects: [any ContextObject], _ session: RenderSession
    ) -> Origin? {
        let scopes = objects.map { Scope(value: .object($0)) }
        var renderer = TemplateRenderer(template: template, session: session, scopes: scopes)
        renderer.watched = byte
        renderer.run(template.steps.indices)
        return renderer.origin
    }

    /// Keeps the innermost item of the open sections.
    private mutating func noteOrigin() {
        watched = .max
        for case .object(let object?) in scopes.reversed().map(\.value) {
            if let context = object as? any ItemContext { return origin = context.item.origin }
        }
    }

    private init(template: CompiledTemplate, session: RenderSession, scopes: [Scope]) {
        self.template = template
        self.session = session
        self.scopes = scopes
    }

    private var isTooLarge: Bool { rest < 0 || output.count > Limits.outputSize.value }

    /// Takes a step; false when none is left, or the output is too large for another.
    private mutating func takesStep() -> Bool {
        rest -= 1
        return !isTooLarge
    }

    private mutating func run(_ range: Range<Int>) {
        var next = range.lowerBound
        while next < range.upperBound, takesStep() {
            switch template.steps[next] {
            case .text(let piece): output += template.text[piece]
            case .insert(let slot, let insertion): insert(value(slot), insertion)
            case .number: output += String(scopes.last?.index ?? 0).utf8
            case .section(let slot, let isInverted, let end):
                let value = value(slot)
                if isInverted {
                    if !value.isPresent { run(next + 1..<end) }
                } else {
                    run(next + 1..<end, for: value)
                }
                next = end
            case .position(let position, let isInverted, let end):
                if isAt(position) != isInverted { run(next + 1..<end) }
                next = end
            case .end: break
            }
            if output.count > watched { noteOrigin() }
            next += 1
        }
    }

    /// Goes through a section: once for each element of a list, and once for another value that is there.
    private mutating func run(_ range: Range<Int>, for value: ContextValue) {
        switch value {
        case .list(let objects): run(range, forEach: objects) { .object($0) }
        case .texts(let texts): run(range, forEach: texts) { .text($0) }
        case .proses(let texts): run(range, forEach: texts) { .prose($0) }
        case .flag(let isSet): if isSet { run(range) }
        case .text, .verbatim, .reference, .prose, .literal, .picture, .object:
            guard value.isPresent else { return }
            scopes.append(Scope(value: value))
            run(range)
            scopes.removeLast()
        }
    }

    private mutating func run<Element>(
        _ range: Range<Int>, forEach elements: [Element], _ value: (Element) -> ContextValue
    ) {
        for (index, element) in elements.enumerated() {
            guard takesStep() else { return }
            scopes.append(Scope(value: value(element), index: index, count: elements.count))
            run(range)
            scopes.removeLast()
        }
    }

    private func isAt(_ position: CompiledTemplate.Position) -> Bool {
        guard let scope = scopes.last else { return false }
        return switch position {
        case .first: scope.index == 0
        case .last: scope.index == scope.count - 1
        case .even: scope.index % 2 == 0
        case .odd: scope.index % 2 == 1
        }
    }

    private func value(_ slot: CompiledTemplate.Slot) -> ContextValue {
        var value = scopes[slot.scope].value
        for index in slot.path {
            // What an absent object would have is absent too.
            guard case .object(let object?) = value else { return .text(nil) }
            value = object.value(at: template.places[index])
        }
        return value
    }

    private mutating func insert(_ value: ContextValue, _ insertion: CompiledTemplate.Insertion) {
        switch value {
        case .text(let text?):
            insert(text, insertion) { [links = session.links] in links?.address(of: $0, as: nil) }
        case .verbatim(let text?): insert(text, insertion) { _ in nil }
        case .reference(let text?, let kind):
            insert(text, insertion) { [links = session.links] in links?.address(of: $0, as: kind) }
        case .prose(let text?): insert(prose: text, insertion)
        case .literal(let text?): insert(literal: text, insertion)
        case .picture(let picture?):
            output +=
                picture.inline { [links = session.links] target in
                    switch target {
                    case .name(let name): links?.address(of: name, as: nil)
                    case .part(let part): links?.address(ofPart: part)
                    }
                }.utf8
        // A template that would insert anything else has not been compiled.
        case .text, .verbatim, .reference, .prose, .literal, .picture, .flag, .texts, .proses, .object, .list:
            break
        }
    }

    private mutating func insert(
        _ text: String, _ insertion: CompiledTemplate.Insertion, link: @escaping (String) -> String?
    ) {
        if case .code(let isTableCell) = insertion {
            let writer = ProseWriter(
                notation: session.notation, layout: ProseLayout(isTableCell: isTableCell),
                link: link)
            writer.write(inlineCode: text, to: &output)
            return
        }
        if case .identifier(let rules, let form) = insertion {
            output += rules.identifier(text, as: form).utf8
            return
        }
        if case .afterAsterisk = insertion, text.utf8.first == UInt8(ascii: "/") {
            output.append(UInt8(ascii: " "))
        }
        let isInner = if case .inner = insertion { true } else { false }
        if let escape = session.escape {
            output += isInner ? escape("x" + text).utf8.dropFirst() : escape(text).utf8[...]
        } else if isInner {
            session.notation.escapeWithinLine(text, to: &output)
        } else {
            session.notation.escape(text, to: &output)
        }
    }

    private mutating func insert(prose text: String, _ insertion: CompiledTemplate.Insertion) {
        guard case .block(let layout) = insertion, !text.isEmpty else { return }
        let link = session.links.map { links in { (word: String) in links.address(of: word, as: nil) } }
        session.texts.write(text, session.notation, template.layouts[layout], link: link, to: &output)
    }

    private mutating func insert(literal text: String, _ insertion: CompiledTemplate.Insertion) {
        guard case .block(let layout) = insertion else { return }
        ProseWriter(notation: session.notation, layout: template.layouts[layout])
            .write(literal: text, to: &output)
    }
}

extension ContextValue {
    /// Whether a section for it is shown.
    var isPresent: Bool {
        switch self {
        case .flag(let isSet): isSet
        case .text(let text), .verbatim(let text), .reference(let text, _), .prose(let text),
            .literal(let text):
            text?.isEmpty == false
        case .texts(let texts), .proses(let texts): !texts.isEmpty
        case .object(let object): object != nil
        case .picture(let picture): picture != nil
        case .list(let objects): !objects.isEmpty
        }
    }
}
