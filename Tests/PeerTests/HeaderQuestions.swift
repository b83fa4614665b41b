import BlkifSchema

/// All that can be asked about a header: its own names, and those that the schema has.
struct HeaderQuestions {
    let questions: [Question]

    /// - Parameter schema: The schema as the header should have it.
    init(_ header: PeerHeader, _ schema: BlkifSchema, for architecture: Architecture) throws {
        let preprocessed = try PreprocessedHeader(header, for: architecture)
        let own =
            preprocessed.macros.keys.flatMap { HeaderQuestions.about(macro: $0, in: preprocessed) }
            + preprocessed.declarations.typedefs.flatMap(HeaderQuestions.about)
            + preprocessed.declarations.aggregates.flatMap { HeaderQuestions.about(type: $0, members: $1) }
        let expected = SchemaAnswers(schema, header: header, architecture: architecture).answers
        questions = Set(own + expected.map(\.question)).sorted { $0.label < $1.label }
    }

    /// A number is asked for its value and its type, everything else for its text. What a macro with
    /// parameters is replaced by depends on them.
    private static func about(macro name: String, in header: PreprocessedHeader) -> [Question] {
        guard !name.contains("(") else { return [] }
        let text = header.expanded(name)
        guard let first = text.first(where: { $0 != "(" }) else { return [.text(of: name)] }
        if first.isNumber || first == "-" { return Question.number(name) }
        return first == "\"" ? [.text(of: name)] : [.text(of: name), .size(of: name), .isSigned(name)]
    }

    private static func about(typedef: CDeclarations.Member) -> [Question] {
        guard typedef.isInteger else { return [.size(of: typedef.name), .alignment(of: typedef.name)] }
        return [.size(of: typedef.name), .isSigned(typedef.name)]
    }

    private static func about(type: String, members: [CDeclarations.Member]) -> [Question] {
        [.size(of: type), .alignment(of: type)] + about(members: members, of: type, below: "")
    }

    private static func about(
        members: [CDeclarations.Member], of type: String, below path: String
    ) -> [Question] {
        members.flatMap { member -> [Question] in
            let name = path + member.name
            // A member without a name has the members in it only.
            guard !member.name.isEmpty else { return about(members: member.members, of: type, below: path) }
            let sign: [Question] =
                member.isInteger
                ? [.isSigned(name, dimensions: member.dimensions.count, in: type)] : []
            let below =
                member.dimensions.isEmpty
                ? about(members: member.members, of: type, below: name + ".") : []
            return [.offset(of: name, in: type), .size(of: name, in: type)] + sign + below
        }
    }
}
