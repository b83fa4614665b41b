import BlkifSchema
import Diagnostics

/// Everything that the files of a tree say of the protocol. What is not there, or not understood, is nil.
struct TreeFacts: Sendable {
    let tree: XenTree
    let header: HeaderFacts?
    let manual: [ManualEntry]?
    let rules: [LexerRule]?
    let parser: ParserFacts?
    let members: [String: Int]?
    let macros: [MacroFact]?
    let idl: IDLFacts?
    let writer: WriterFacts?
    let cases: [CheckCase]?
    let bindings: [SourceTree.Surface: [String: Int]]
    /// The files in which nothing was found that should be there.
    let findings: [Finding]

    init(_ tree: XenTree) {
        self.tree = tree
        var findings: [Finding] = []
        func read<Facts>(
            _ surface: SourceTree.Surface, _ what: String, _ read: (TreeText) -> Facts?
        ) -> Facts? {
            guard let text = tree.texts[surface] else { return nil }
            if let facts = read(text) { return facts }
            findings.append(
                Finding(
                    "unknown-format", "\(text.path) has no \(what) that can be read",
                    at: .start(of: text.path),
                    remedy: "expected \(text.format.rawValue) as in Xen \(tree.release)"))
            return nil
        }
        header = read(.header, "entries of nodes") { text in
            let facts = HeaderFacts(header: text.text)
            return facts.nodes.isEmpty ? nil : facts
        }
        manual = read(.diskManual, "entries of parameters") { ManualReader.entries($0).unlessEmpty }
        rules = read(.lexer, "rules for words") { LexerReader.rules($0).unlessEmpty }
        parser = read(.parser, "function xlu_disk_parse") { text in
            let facts = ParserReader.facts(text)
            return facts.parse == nil ? nil : facts
        }
        members = read(.parseContext, "DiskParseContext") { text in
            let members = ParserReader.members(text)
            return members.isEmpty ? nil : members
        }
        macros = read(.macros, "guard of libxl's header") {
            $0.text.contains("LIBXL_H") ? MacroReader.macros($0) : nil
        }
        let structure = tree.all.libxl.structure
        idl = read(.idl, "structure \(structure)") { text in
            let facts = IDLReader.facts(text, structure: structure)
            return facts.lines == nil ? nil : facts
        }
        writer = read(.writer, "function device_disk_add that writes nodes") { text in
            let facts = WriterReader.facts(text)
            return facts.writes.isEmpty ? nil : facts
        }
        cases = read(.parseCheck, "cases") { CheckReader.cases($0).unlessEmpty }
        var bindings: [SourceTree.Surface: [String: Int]] = [:]
        for surface in [SourceTree.Surface.go, .ocaml] {
            bindings[surface] = read(surface, "structure of a disk") { BindingReader.fields($0) }
        }
        self.bindings = bindings
        self.findings = findings
    }

    func text(_ surface: SourceTree.Surface) -> TreeText? { tree.texts[surface] }

    /// The rule of the lexer for a word.
    func rule(_ word: String) -> LexerRule? { rules?.first { $0.words.contains(word) } }

    /// Whether a flag has the form that keeps libxl's ABI here.
    func hasOverlay(_ parameter: DiskParameter) -> Bool {
        guard let overlay = parameter.libxl?.overlay else { return false }
        return macros?.contains { $0.name == overlay.have + "_MAGIC" } == true
            || parser?.overlays.contains { $0.have == overlay.have } == true
    }

    /// Whether the vbd manual refers to the header for all nodes.
    var vbdReference: Int? {
        text(.vbdManual)?.lines.firstIndex { $0.contains("xen/include/public/io/blkif.h") }
    }
}

extension Array {
    fileprivate var unlessEmpty: Self? { isEmpty ? nil : self }
}
