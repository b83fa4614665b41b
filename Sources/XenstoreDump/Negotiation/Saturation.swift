/// Arithmetic on counts that a store can have wrong: what is too large stays the largest number.
extension Int {
    func times(_ other: Int) -> Int {
        let (product, isTooLarge) = multipliedReportingOverflow(by: other)
        return isTooLarge ? .max : product
    }

    func plus(_ other: Int) -> Int {
        let (sum, isTooLarge) = addingReportingOverflow(other)
        return isTooLarge ? .max : sum
    }

    /// How many parts of a size they fill, the last of which need not be full.
    func filled(_ size: Int) -> Int { self / size + (self % size > 0 ? 1 : 0) }
}
