import BlkifSchema

extension Span<UInt8> {
    /// The integer that a text is; nil when it is none of those that are taken. Nothing may stand before or after it.
    func integer(_ range: Range<Int>, _ form: TakenIntegers) -> Int64? {
        var place = range.lowerBound
        let isNegative = form.range.lowerBound < 0 && place < range.upperBound && self[place] == .hyphen
        if isNegative { place += 1 }
        if form.base == 16, place + 1 < range.upperBound, self[place] == UInt8(ascii: "0"),
            self[place + 1] == UInt8(ascii: "x")
        {
            place += 2
        }
        guard place < range.upperBound else { return nil }
        var result: Int64 = 0
        while place < range.upperBound {
            guard let digit = Character(UnicodeScalar(self[place])).hexDigitValue, digit < form.base else {
                return nil
            }
            let (product, overflow) = result.multipliedReportingOverflow(by: Int64(form.base))
            let (sum, carry) = product.addingReportingOverflow(Int64(digit))
            guard !overflow, !carry else { return nil }
            result = sum
            place += 1
        }
        result = isNegative ? -result : result
        return form.range.contains(result) ? result : nil
    }
}
