import Diagnostics

/// The files of the templates folder; each is cut into text and tags once.
final class TemplateFiles {
    private let sources: [String: SourceFile]
    private var nodes: [String: [TemplateNode]] = [:]

    /// - Parameter sources: The files by their path below the folder.
    init(_ sources: [String: SourceFile]) {
        self.sources = sources
    }

    var names: some Collection<String> { sources.keys }

    func has(_ name: String) -> Bool { sources[name] != nil }

    /// The path of a template as shown to the reader.
    func path(_ name: String) -> String { sources[name]?.path ?? name }

    /// A template in pieces; nil when there is none.
    ///
    /// - Parameter collector: Takes what is wrong with it, when it is asked for the first time.
    func template(_ name: String, _ collector: FindingCollector) -> [TemplateNode]? {
        if let known = nodes[name] { return known }
        guard let source = sources[name] else { return nil }
        let made = TemplateScanner.scan(source, collector: collector)
        nodes[name] = made
        return made
    }
}
