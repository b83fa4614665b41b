import BlkifSchema

/// Makes the C that reads an integer within bounds, and refuses all else as libxlutil refuses values.
struct IntegerCode {
    private let integers: TakenIntegers
    private let keyword: String
    private let field: String

    init(_ integers: TakenIntegers, _ keyword: String, _ field: String) {
        self.integers = integers
        self.keyword = keyword
        self.field = field
    }

    /// The body of a function with the parameters `dpc` and `str`. An integer that is too large for C is given to us as the
    /// greatest one, which is above the bound or as good as it.
    var lines: [String] {
        guard !integers.isLenient else {
            return [
                "    int number = atoi(str);", "    if (number) {", "        dpc->disk->\(field) = number;",
                "    } else {", "        xlu__disk_err(dpc,str,\"unknown value for \(keyword)\");", "    }",
            ]
        }
        let (type, read) = isSigned ? ("long long", "strtoll") : ("unsigned long long", "strtoull")
        let text = start == "str" ? "str" : "digits"
        return (start == "str" ? [] : ["    const char *digits = \(start);"]) + [
            "    \(type) number = \(read)(\(isSigned ? "str" : text), NULL, \(integers.base));", "",
            "    if (!*\(text) || \(text)[strspn(\(text), \"\(digits)\")] ||",
            "        \(conditions.joined(separator: " || ")))",
            "        xlu__disk_err(dpc,str,",
        ]
            + CLine.quoted("\(keyword) takes an integer \(integers.bounds)", indentation: 22, end: ");")
            + ["    else", "        dpc->disk->\(field) = number;"]
    }

    private var isSigned: Bool { integers.range.lowerBound < 0 }

    private var start: String {
        let prefix = integers.base == 16 ? "(!strncmp(str, \"0x\", 2) ? 2 : 0)" : nil
        return isSigned ? "str + (*str == '-')" : prefix.map { "str + \($0)" } ?? "str"
    }

    private var digits: String {
        integers.base == 16 ? "0123456789abcdefABCDEF" : String("0123456789".prefix(integers.base))
    }

    private var conditions: [String] {
        let low = integers.range.lowerBound
        let suffix = isSigned ? "LL" : "ULL"
        func literal(_ number: Int64) -> String {
            Int32(exactly: number) == nil ? "\(number)\(suffix)" : String(number)
        }
        return (low == 0 ? [] : ["number < \(literal(low))"])
            + ["number > \(literal(integers.range.upperBound))"]
    }
}
