import BlkifKeys

/// What the protocol calls operations and statuses.
package struct RingNames: Sendable {
    /// Those of another schema; nil for this package's own.
    private var others: (operations: [UInt8: String], statuses: [Int16: String])?

    /// Those of this package's own schema.
    package init() {}

    /// Those of another schema.
    package init(operations: [UInt8: String], statuses: [Int16: String]) {
        others = (operations, statuses)
    }

    func name(of operation: Operation) -> String? {
        guard let others else { return operation.name?.description }
        return others.operations[operation.rawValue]
    }

    func name(of status: Status) -> String? {
        guard let others else { return status.name?.description }
        return others.statuses[status.rawValue]
    }
}
