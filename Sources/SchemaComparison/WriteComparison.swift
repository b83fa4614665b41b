import BlkifSchema

/// Compares what libxl writes into xenstore when it attaches a disk.
enum WriteComparison {
    static func compare(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        let old = writes(schemas.old, schemas.renamed)
        let new = writes(schemas.new) { $0 }
        for node in schemas.new.nodes {
            let subject = ChangeSubject(.write, node.reference.description)
            let audience = Audience(node, isPrivate: schemas.isPrivate(new: node))
            switch (old[node.reference], new[node.reference]) {
            case (nil, nil): continue
            case (nil, _?):
                // A node that is new itself says all that there is to say.
                guard !schemas.nodes.added.contains(where: { $0.reference == node.reference }) else {
                    continue
                }
                list.add(.added, subject, rule: DiskRules.writeAdded, audience: audience)
            case (_?, nil):
                let isNeeded = node.isRequired || node.defaultValue == nil
                list.add(
                    .removed, subject,
                    rule: isNeeded ? DiskRules.neededWriteRemoved : DiskRules.writeRemoved, audience: audience
                )
            case (let before?, let after?):
                compare(before, after, subject, audience, into: &list)
            }
        }
    }

    /// Shows only what is not the same.
    private static func compare(
        _ old: [String], _ new: [String], _ subject: ChangeSubject, _ audience: Audience,
        into list: inout ChangeList
    ) {
        func shown(_ writes: [String], without others: [String]) -> String? {
            let rest = writes.filter { !others.contains($0) }
            return rest.isEmpty ? nil : rest.joined(separator: "; ")
        }
        list.compare(
            shown(old, without: new), shown(new, without: old), .value, of: subject, audience: audience,
            rule: DiskRules.writeChanged)
    }

    /// Every value of a node with its condition, sorted: the order is that of other nodes too.
    private static func writes(
        _ content: ProtocolContent, _ renamed: (NodeReference) -> NodeReference
    ) -> [NodeReference: [String]] {
        let writes = content.libxl.attach + content.diskParameters.flatMap(\.writes)
        var result: [NodeReference: [String]] = [:]
        for write in writes {
            // An entry without a value only orders.
            guard let value = write.value else { continue }
            result[renamed(write.node), default: []].append("\"\(value)\" \(text(write.condition))")
        }
        return result.mapValues { $0.sorted() }
    }

    private static func text(_ condition: NodeWrite.Condition) -> String {
        switch condition {
        case .unstated: "when unstated"
        case .always: "always"
        case .set: "when set"
        case .holds(let value): "when \(value)"
        case .fields(let fields):
            "when "
                + fields.map { field in
                    let values = field.values.map { $0.isEmpty ? "empty" : $0 }
                    return "\(field.field) is \(values.joined(separator: " or "))"
                }
                .joined(separator: " and ")
        }
    }
}
