import BlkifSchema

/// Compares the nodes: that they are there, who writes them and under which circumstances.
enum NodeComparison {
    static func compare(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        for node in schemas.nodes.removed {
            list.add(
                .removed, subject(node), rule: NodeRules.removal(of: node),
                audience: Audience(node, isPrivate: schemas.isPrivate(old: node)))
        }
        for node in schemas.nodes.added {
            list.add(
                .added, subject(node), rule: node.isRequired ? NodeRules.required : NodeRules.optional,
                audience: Audience(node, isPrivate: schemas.isPrivate(new: node)))
        }
        for (old, new) in schemas.nodes.pairs {
            compare(old, new, schemas, into: &list)
            NodeValueComparison(old: old, new: new, schemas: schemas).compare(into: &list)
        }
    }

    static func subject(_ node: Node) -> ChangeSubject {
        ChangeSubject(.node, node.reference.description)
    }

    private static func compare(
        _ old: Node, _ new: Node, _ schemas: ComparedSchemas, into list: inout ChangeList
    ) {
        let subject = subject(new)
        let audience = Audience(old, isPrivate: schemas.isPrivate(old: old))
        if old.reference != new.reference {
            let rule = NodeRules.renamed(NodeRules.removal(of: old), isRequired: new.isRequired)
            list.add(
                .renamed, subject, .name, old: old.reference.description, new: new.reference.description,
                rule: rule, audience: audience)
        }
        compareWriter(old, new, schemas, into: &list)
        list.compare(
            old.isRequired, new.isRequired, .requirement, of: subject, audience: audience,
            shown: { $0 ? "required" : "optional" }
        ) { _, isRequired in isRequired ? NodeRules.requiredNow : NodeRules.requiredNoMore }
        list.compare(
            old.byState.map(schemas.renamed(code:)), new.byState, .deadline, of: subject, audience: audience,
            shown: { $0 }
        ) { deadline($0, $1, schemas) }
        compareConstraint(old, new, schemas, into: &list)
        list.compare(
            old.enables.map(schemas.renamed(code:)), new.enables, .enables, of: subject, audience: audience,
            shown: { $0 }
        ) { before, _ in before == nil ? NodeRules.announcesNow : NodeRules.announcesNoMore }
        list.compareDeprecation(old, new, subject)
    }

    /// Trust follows from the writer: a driver's value is trusted less than a toolstack's.
    private static func compareWriter(
        _ old: Node, _ new: Node, _ schemas: ComparedSchemas, into list: inout ChangeList
    ) {
        let before = Audience(old, isPrivate: schemas.isPrivate(old: old))
        let after = Audience(new, isPrivate: schemas.isPrivate(new: new))
        if old.writer != new.writer {
            let isLessTrusted = before.writers == [.toolstack] && after.writers != [.toolstack]
            list.add(
                .changed, subject(new), .writer, old: old.writer.rawValue, new: new.writer.rawValue,
                rule: isLessTrusted ? NodeRules.writerLessTrusted : NodeRules.writerChanged,
                audience: Audience(writers: before.writers.union(after.writers), readers: after.readers))
            return
        }
        let isPrivate = schemas.isPrivate(new: new)
        guard isPrivate != schemas.isPrivate(old: old), before.readers != after.readers else { return }
        list.add(
            .changed, subject(new), .visibility, old: isPrivate ? "public" : "private",
            new: isPrivate ? "private" : "public",
            rule: isPrivate ? NodeRules.madePrivate : NodeRules.madePublic, audience: before)
    }

    /// States follow each other in the order of their numbers until the connection closes.
    private static func deadline(_ old: String?, _ new: String?, _ schemas: ComparedSchemas) -> BreakRule {
        let states = schemas.new.states + schemas.old.states
        func rank(_ name: String?) -> Int {
            name.flatMap { name in states.first { $0.name == name }?.value } ?? .max
        }
        return rank(new) < rank(old) ? NodeRules.deadlineEarlier : NodeRules.deadlineLater
    }

    private static func compareConstraint(
        _ old: Node, _ new: Node, _ schemas: ComparedSchemas, into list: inout ChangeList
    ) {
        let before = old.constraint.map {
            NodeConstraint(relation: $0.relation, node: schemas.renamed($0.node))
        }
        list.compare(
            before, new.constraint, .constraint, of: subject(new),
            audience: Audience(old, isPrivate: schemas.isPrivate(old: old)),
            shown: { $0.map { "\($0.relation.rawValue) \($0.node)" } }
        ) { before, after in
            if before == nil { return NodeRules.constraintAdded }
            return after == nil ? NodeRules.constraintRemoved : NodeRules.constraintChanged
        }
    }
}
