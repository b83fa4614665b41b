import CYAML
package import Diagnostics

/// Reads one YAML document into located nodes.
///
/// The language is a safe part of YAML: no anchors, aliases or tags, one document, bounded nesting. libyaml's
/// events are taken one by one, so that depth costs no stack and an alias is refused before it could expand.
package struct YAMLParser: ~Copyable {
    /// Deeper nesting is refused.
    package static let maximumDepth = 32

    private let source: SourceFile
    private let collector: FindingCollector
    private var builder: NodeBuilder

    private init(source: SourceFile, collector: FindingCollector) {
        self.source = source
        self.collector = collector
        builder = NodeBuilder(collector: collector)
    }

    /// The document of a file.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - collector: Takes every finding.
    /// - Returns: The root, or nil when the text is not usable YAML.
    package static func parse(_ source: SourceFile, collector: FindingCollector) -> LocatedNode? {
        var parser = YAMLParser(source: source, collector: collector)
        return parser.run()
    }

    private mutating func run() -> LocatedNode? {
        // libyaml keeps the parser's address, so that it must stay at one place.
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1 else {
            collector.add(Finding("yaml-memory", "out of memory", at: .start(of: source.path)))
            return nil
        }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        var text = source.text
        let isComplete = text.withUTF8 { bytes in
            yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
            return readEvents(parser)
        }
        guard isComplete else { return nil }
        if builder.isEmpty {
            collector.add(
                Finding(
                    "empty-file", "the file has no content", at: .start(of: source.path),
                    remedy: "remove the file or fill it"))
            return nil
        }
        return builder.isRefused ? nil : builder.root
    }

    /// Feeds all events to the builder; false when the text is not YAML or nests too deeply.
    private mutating func readEvents(_ parser: UnsafeMutablePointer<yaml_parser_t>) -> Bool {
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else {
                collector.add(SyntaxError(parser.pointee, in: source).finding)
                return false
            }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT { return true }
            guard handle(event) else { return false }
        }
    }

    private mutating func handle(_ event: yaml_event_t) -> Bool {
        let location = place(event.start_mark, until: event.end_mark)
        switch event.type {
        case YAML_DOCUMENT_START_EVENT where builder.root != nil:
            collector.add(
                Finding(
                    "yaml-documents", "a second document starts here", at: location,
                    remedy: "one document per file"))
            return false
        case YAML_ALIAS_EVENT:
            refuse(
                "yaml-alias", "an alias is not part of the schema language", location, "write the value out")
            builder.add(scalar: "", .plain, at: location, lastLine: location.line)
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            refuseProperties(scalar.anchor, scalar.tag, location)
            let text = String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            refuseControls(in: text, location)
            let last = Int(event.end_mark.line) + (event.end_mark.column > 0 ? 1 : 0)
            builder.add(
                scalar: text, LocatedNode.Style(scalar.style), at: location,
                lastLine: max(location.line, last))
        case YAML_SEQUENCE_START_EVENT:
            refuseProperties(event.data.sequence_start.anchor, event.data.sequence_start.tag, location)
            return open(.sequence, at: location)
        case YAML_MAPPING_START_EVENT:
            refuseProperties(event.data.mapping_start.anchor, event.data.mapping_start.tag, location)
            return open(.mapping, at: location)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            builder.close(lastLine: Int(event.end_mark.line) + (event.end_mark.column > 0 ? 1 : 0))
        default: break
        }
        return true
    }

    private mutating func open(_ kind: NodeBuilder.Kind, at location: SourceLocation) -> Bool {
        let start = SourceLocation(file: location.file, line: location.line, column: location.column)
        guard builder.depth < YAMLParser.maximumDepth else {
            refuse(
                "yaml-depth", "nested more than \(YAMLParser.maximumDepth) levels deep", start,
                "no schema needs this")
            return false
        }
        builder.open(kind, at: start)
        return true
    }

    private mutating func refuseProperties(
        _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?,
        _ location: SourceLocation
    ) {
        if anchor != nil {
            refuse(
                "yaml-anchor", "an anchor is not part of the schema language", location, "write the value out"
            )
        }
        if tag != nil {
            refuse("yaml-tag", "a tag is not part of the schema language", location, "remove the tag")
        }
    }

    /// Escapes in quoted scalars can make characters that no document may contain.
    private func refuseControls(in text: String, _ location: SourceLocation) {
        guard let control = VisibleText.firstHidden(in: text) else { return }
        collector.add(
            Finding(
                "control-character", "the value contains the control character \(control)", at: location,
                remedy: "remove it"))
    }

    private mutating func refuse(
        _ id: FindingID, _ message: String, _ location: SourceLocation, _ remedy: String
    ) {
        builder.isRefused = true
        collector.add(Finding(id, message, at: location, remedy: remedy))
    }

    private func place(_ start: yaml_mark_t, until end: yaml_mark_t) -> SourceLocation {
        let length = start.line == end.line ? Int(end.column) - Int(start.column) : 1
        return SourceLocation(
            file: source.path, line: Int(start.line) + 1, column: Int(start.column) + 1, length: length)
    }
}

extension LocatedNode.Style {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
        case YAML_LITERAL_SCALAR_STYLE: self = .literal
        case YAML_FOLDED_SCALAR_STYLE: self = .folded
        default: self = .plain
        }
    }
}
