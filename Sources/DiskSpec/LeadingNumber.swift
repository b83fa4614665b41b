import BlkifSchema

extension Span<UInt8> {
    /// The number with which a text begins, as C's `atoi` reads it: blanks, a sign, digits. What does not fit into
    /// 32 bits is cut as on the machines that Xen runs on.
    func leadingNumber(_ range: Range<Int>) -> Int64 {
        var place = range.lowerBound
        while place < range.upperBound, self[place].isBlank || (0x0b...0x0d).contains(self[place]) {
            place += 1
        }
        var isNegative = false
        if place < range.upperBound, self[place] == .hyphen || self[place] == UInt8(ascii: "+") {
            isNegative = self[place] == .hyphen
            place += 1
        }
        var result: Int64 = 0
        var isCut = false
        while place < range.upperBound, self[place].isDigit {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(Int64(self[place] - UInt8(ascii: "0")))
            isCut = isCut || overflow || carry
            if !isCut { result = sum }
            place += 1
        }
        // strtol stops at the limits of a long, of which an int keeps the lower half.
        if isCut {
            result = isNegative ? Int64.min : Int64.max
            return Int64(Int32(truncatingIfNeeded: result))
        }
        return Int64(Int32(truncatingIfNeeded: isNegative ? -result : result))
    }
}
