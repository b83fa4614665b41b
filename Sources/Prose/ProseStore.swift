import Synchronization

/// The texts of a run: each is parsed once, and written once for each notation and layout.
package final class ProseStore: Sendable {
    /// A text as it is written in one way.
    private struct Form: Hashable {
        let text: String
        let notation: Notation
        let layout: ProseLayout
        /// Where each code span leads; empty when none leads anywhere.
        let addresses: [String?]
    }

    // Room for the texts of a schema, so that the tables need not grow.
    private let documents = Mutex<[String: ProseDocument]>(Dictionary(minimumCapacity: 2000))
    private let forms = Mutex<[Form: [UInt8]]>(Dictionary(minimumCapacity: 2000))

    package init() {}

    /// A text of CommonMark as a tree.
    package func document(_ text: String) -> ProseDocument {
        if let known = documents.withLock({ $0[text] }) { return known }
        let document = ProseDocument.parse(text)
        documents.withLock { $0[text] = document }
        return document
    }

    /// Appends a text of CommonMark in a notation.
    ///
    /// - Parameter link: The address of what a code span names, which can be another on every page; nil in a notation
    ///   without links.
    package func write(
        _ text: String, _ notation: Notation, _ layout: ProseLayout, link: ((String) -> String?)? = nil,
        to output: inout [UInt8]
    ) {
        output += written(text, notation, layout, link)
    }

    /// A text of CommonMark in a notation, without links.
    package func written(_ text: String, _ notation: Notation, _ layout: ProseLayout) -> [UInt8] {
        written(text, notation, layout, nil)
    }

    private func written(
        _ text: String, _ notation: Notation, _ layout: ProseLayout, _ link: ((String) -> String?)?
    ) -> [UInt8] {
        let found = link.map { document(text).codeSpans.map($0) } ?? []
        let addresses = found.contains { $0 != nil } ? found : []
        let form = Form(text: text, notation: notation, layout: layout, addresses: addresses)
        if let known = forms.withLock({ $0[form] }) { return known }
        let writer = ProseWriter(notation: notation, layout: layout, link: link ?? { _ in nil })
        let bytes = writer.bytes(document(text))
        forms.withLock { $0[form] = bytes }
        return bytes
    }

    /// A text of CommonMark as plain text in one line.
    package func plainLine(_ text: String) -> String { ProseWriter.plainLine(document(text)) }
}
