package import BlkifSchema

/// What the schema says of attaching a disk, gathered once for all disks.
package struct AttachmentPlan: Sendable {
    /// A node in the order of writing, with the writes that may give its value.
    struct Step: Sendable {
        let side: Side
        /// In order of precedence: the first whose condition holds is written.
        let writes: [Write]
    }

    /// One way in which a node gets its value.
    struct Write: Sendable {
        let node: String
        let value: WrittenValue
        let condition: NodeWrite.Condition
        /// The field of the parameter that writes it; nil when no parameter does.
        let link: LibxlLink?
        /// Why it is written, in words.
        let reason: String
    }

    let release: Release?
    let deviceNumbers: DeviceNumbers
    let steps: [Step]
    /// What libxl takes for the fields that nobody has set.
    let fallbacks: [(field: String, value: LibxlLink.Fallback)]
    /// The name of libxl's structure.
    let structure: String

    /// - Parameter schema: The schema as the release has it whose libxl is meant.
    package init(_ schema: BlkifSchema) {
        release = schema.view.release
        deviceNumbers = schema.deviceNumbers
        structure = schema.libxl.structure
        let parameters = schema.diskParameters
        // A flag in spare bits of a word is never unset.
        fallbacks = parameters.compactMap(\.libxl).filter { $0.carrier == nil }.compactMap { link in
            link.unsetMeans.map { (link.field, $0) }
        }
        let listed = schema.libxl.attach
        // Nodes that the list does not place come last.
        var seen = Set(listed.map(\.node))
        let others = parameters.flatMap(\.writes).map(\.node).filter { seen.insert($0).inserted }
        let places: [(node: NodeReference, write: NodeWrite?)] =
            listed.filter { $0.removed == nil }.map { ($0.node, $0.value == nil ? nil : $0) }
            + others.map { ($0, nil) }
        steps = places.map { place in
            let writes =
                place.write.map { [AttachmentPlan.write($0, by: nil)] }
                ?? parameters.flatMap { parameter in
                    parameter.writes.filter { $0.node == place.node && $0.removed == nil }
                        .map { AttachmentPlan.write($0, by: parameter) }
                }
            return Step(side: place.node.side, writes: writes.compactMap { $0 })
        }
    }

    private static func write(_ write: NodeWrite, by parameter: DiskParameter?) -> Write? {
        guard let value = write.written else { return nil }
        let phrase = write.condition.phrase(field: parameter?.libxl?.field)
        let reason = parameter.map { $0.name + (phrase.isEmpty ? "" : ", \(phrase)") } ?? phrase
        return Write(
            node: write.node.name, value: value, condition: write.condition, link: parameter?.libxl,
            reason: reason)
    }
}
