import BlkifSchema
import Mustache
import Prose

/// What all values of one output share: its notation, the layouts of its template and where links lead.
final class RenderSession: Sendable {
    let notation: Notation
    let layouts: [TemplateLayout]
    let link: @Sendable (String, NamedThing.Kind?) -> String?
    /// The text of every value, in tests also a neutral one, to see that no value changes a page's structure.
    let escape: @Sendable (String) -> String

    init(
        notation: Notation, layouts: [TemplateLayout],
        link: @escaping @Sendable (String, NamedThing.Kind?) -> String?,
        escape: (@Sendable (String) -> String)? = nil
    ) {
        self.notation = notation
        self.layouts = layouts
        self.link = link
        self.escape = escape ?? { notation.escape($0) }
    }

    /// The escape of a text that cannot begin a block, where nothing needs care that only matters there.
    func escapeInner(_ text: String) -> String {
        String(String.UnicodeScalarView(escape("x" + text).unicodeScalars.dropFirst()))
    }

    func layout(_ name: String, _ kind: String) -> TemplateLayout? {
        guard name.hasPrefix(kind), let index = Int(name.dropFirst(kind.count)),
            layouts.indices.contains(index)
        else { return nil }
        return layouts[index]
    }
}

/// Absence: a section for it is skipped, and names are not looked up further out.
private struct Absent: MustacheParent, MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }

    func child(named name: String) -> Any? { self }
}

/// An object as the template library sees it.
struct ObjectScope: MustacheParent {
    let object: any ContextObject
    let session: RenderSession
    /// What is looked into for names that the object cannot have; nil when the library does that.
    var around: (any ContextObject)?

    func child(named name: String) -> Any? {
        guard let value = object.value(named: name) ?? around?.value(named: name) else { return nil }
        return switch value {
        case .text(let text): text.map { TextScope(text: $0, session: session) } ?? Absent()
        case .verbatim(let text):
            text.map { TextScope(text: $0, isName: false, session: session) } ?? Absent()
        case .reference(let text, let kind):
            text.map { TextScope(text: $0, kind: kind, session: session) } ?? Absent()
        case .flag(let flag): flag
        case .prose(let text): prose(text)
        case .literal(let text): text.map { LiteralScope(text: $0, session: session) } ?? Absent()
        case .texts(let texts): texts.map { TextScope(text: $0, session: session) }
        case .proses(let texts): texts.map { ProseScope(text: $0, session: session) }
        case .object(let part): part.map { ObjectScope(object: $0, session: session) } ?? Absent()
        case .list(let parts): parts.map { ObjectScope(object: $0, session: session) }
        }
    }

    private func prose(_ text: String?) -> Any {
        guard let text, !text.isEmpty else { return Absent() }
        return ProseScope(text: text, session: session)
    }
}

/// A text of one line, escaped when it is inserted.
private struct TextScope: MustacheParent, MustacheCustomRenderable {
    let text: String
    var kind: NamedThing.Kind?
    var isName = true
    let session: RenderSession

    var renderText: String { session.escape(text) }
    var isNull: Bool { text.isEmpty }

    func child(named name: String) -> Any? {
        if name == "inline" { return session.escapeInner(text) }
        if name == "after-asterisk" {
            return (text.utf8.first == UInt8(ascii: "/") ? " " : "") + session.escape(text)
        }
        guard let layout = session.layout(name, "code-") else { return nil }
        let writer = ProseWriter(notation: session.notation, layout: ProseLayout()) {
            [kind, isName, session] word in
            isName ? session.link(word, kind) : nil
        }
        let code = writer.inlineCode(text)
        return layout.isTableCell ? code.escapingCellBorders : code
    }
}

/// CommonMark, converted when it is inserted.
private struct ProseScope: MustacheParent, MustacheCustomRenderable {
    let text: String
    let session: RenderSession

    var renderText: String { "" }
    var isNull: Bool { text.isEmpty }

    func child(named name: String) -> Any? {
        guard let layout = session.layout(name, "block-") else { return nil }
        let writer = ProseWriter(notation: session.notation, layout: layout.prose) { [session] word in
            session.link(word, nil)
        }
        let document = ProseDocument.parse(text)
        let result = writer.write(layout.isTableCell ? document.withoutBreaks : document)
        return layout.isTableCell ? result.onOneLine.escapingCellBorders : result
    }
}

/// Lines that keep their breaks.
private struct LiteralScope: MustacheParent, MustacheCustomRenderable {
    let text: String
    let session: RenderSession

    var renderText: String { "" }
    var isNull: Bool { text.isEmpty }

    func child(named name: String) -> Any? {
        guard let layout = session.layout(name, "block-") else { return nil }
        let writer = ProseWriter(notation: session.notation, layout: layout.prose)
        return session.notation == .text || session.notation == .cComment
            ? writer.lines(text) : writer.write(ProseDocument(blocks: [.code(text)]))
    }
}

extension String {
    fileprivate var onOneLine: String {
        contains("\n") ? split(separator: "\n").joined(separator: " ") : self
    }

    /// In a table a bar ends the cell, even inside code; bars that are escaped already stay so.
    fileprivate var escapingCellBorders: String {
        guard contains("|") else { return self }
        var result = ""
        var previous: Character = " "
        for character in self {
            if character == "|", previous != "\\" { result += "\\" }
            result.append(character)
            previous = character
        }
        return result
    }
}
