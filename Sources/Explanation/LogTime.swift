/// The time at the beginning of a line of a log.
struct LogTime: Sendable {
    /// How a line tells it. Times of different forms cannot be compared.
    enum Form: Sendable, Equatable {
        /// Seconds since the start of a kernel: `[   12.345678]`.
        case kernel
        /// `2026-01-31 12:00:00.5`, with a `T` or a space.
        case date
        /// `Jan 31 12:00:00`.
        case syslog
        /// `12:00:00`.
        case time
    }

    let form: Form
    /// Grows with the time; its origin is that of the form.
    let seconds: Double

    /// Reads the time of a line; nil when it does not begin with one.
    init?(_ line: ArraySlice<UInt8>) {
        let text = String(decoding: line.prefix(64), as: UTF8.self)
        let words = text.split(whereSeparator: { " []<>".contains($0) })
        guard let first = words.first else { return nil }
        if text.hasPrefix("["), let seconds = Double(first), seconds.isFinite {
            self.init(form: .kernel, seconds: seconds)
        } else if let month = LogTime.months.firstIndex(of: String(first)), words.count > 2,
            let day = Int(words[1]), (1...31).contains(day), let time = LogTime.clock(words[2])
        {
            self.init(form: .syslog, seconds: Double((month * 31 + day) * 86_400) + time)
        } else if let date = LogTime.date(first.prefix(10)) {
            let rest = first.count > 10 ? first.dropFirst(11) : words.dropFirst().first ?? ""
            guard let time = LogTime.clock(rest) else { return nil }
            self.init(form: .date, seconds: Double(date * 86_400) + time)
        } else if let time = LogTime.clock(first) {
            self.init(form: .time, seconds: time)
        } else {
            return nil
        }
    }

    private init(form: Form, seconds: Double) {
        self.form = form
        self.seconds = seconds
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// A number that grows with the date.
    private static func date(_ text: Substring) -> Int? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, text.count == 10 else { return nil }
        return (parts[0] * 12 + parts[1]) * 31 + parts[2]
    }

    /// The seconds of a time of day, whatever follows them.
    private static func clock(_ text: Substring) -> Double? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count > 2, let hours = Int(parts[0]), (0..<24).contains(hours),
            let minutes = Int(parts[1]), (0..<60).contains(minutes),
            let seconds = Double(parts[2].prefix { $0.isNumber || $0 == "." }), seconds < 61
        else { return nil }
        return Double(hours * 3600 + minutes * 60) + seconds
    }
}
