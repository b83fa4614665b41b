/// Arithmetic on counts that can be wrong: what is too large stays the largest number.
extension FixedWidthInteger {
    package func times(_ other: Self) -> Self {
        let (product, isTooLarge) = multipliedReportingOverflow(by: other)
        return isTooLarge ? .max : product
    }

    package func plus(_ other: Self) -> Self {
        let (sum, isTooLarge) = addingReportingOverflow(other)
        return isTooLarge ? .max : sum
    }

    /// How many parts of a size they fill, the last of which need not be full.
    package func filled(_ size: Self) -> Self { self / size + (self % size > 0 ? 1 : 0) }
}
