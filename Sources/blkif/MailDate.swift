#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A moment as mails have it.
struct MailDate {
    /// `Mon, 30 Nov 2026 12:00:00 +0000`.
    let text: String

    /// - Parameters:
    ///   - seconds: Since the start of 1970.
    ///   - zone: As in `+0100`.
    init?(seconds: Int, zone: String) {
        guard let offset = MailDate.offset(zone) else { return nil }
        var time = time_t(seconds + offset)
        var parts = tm()
        guard gmtime_r(&time, &parts) != nil else { return nil }
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : String($0) }
        text =
            "\(days[Int(parts.tm_wday)]), \(parts.tm_mday) \(MailDate.months[Int(parts.tm_mon)]) \(parts.tm_year + 1900) "
            + "\(clock.joined(separator: ":")) \(zone)"
    }

    /// The time, in UTC.
    static var now: String { MailDate(seconds: Int(time(nil)), zone: "+0000")?.text ?? "" }

    /// Reads the form of mails, and `2026-11-30` with or without a time as in `2026-11-30T12:00:00+01:00`.
    init?(_ text: String) {
        let mail = #/[A-Z][a-z]{2}, (\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-]\d{4})/#
        let standard = #/(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d):(\d\d) ?(Z|[+-]\d\d:?\d\d)?)?/#
        var words: [Substring]
        if let found = text.wholeMatch(of: mail)?.output {
            guard let month = MailDate.months.firstIndex(of: String(found.2)) else { return nil }
            words = [found.3, Substring(String(month + 1)), found.1, found.4, found.5, found.6, found.7]
        } else if let found = text.wholeMatch(of: standard)?.output {
            words = [
                found.1, found.2, found.3, found.4 ?? "0", found.5 ?? "0", found.6 ?? "0", found.7 ?? "Z",
            ]
        } else {
            return nil
        }
        let zone = words.removeLast().filter { $0 != ":" }
        let numbers = words.compactMap { CInt($0) }
        guard let offset = MailDate.offset(zone == "Z" ? "+0000" : zone), numbers.count == 6 else {
            return nil
        }
        var parts = tm()
        (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
        (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
        let given = parts
        let seconds = timegm(&parts)
        // A day that no calendar has would become another.
        guard (parts.tm_mon, parts.tm_mday, parts.tm_hour) == (given.tm_mon, given.tm_mday, given.tm_hour)
        else {
            return nil
        }
        self.init(seconds: Int(seconds) - offset, zone: zone == "Z" ? "+0000" : zone)
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The seconds by which the clocks of a zone are ahead; nil for what is none.
    private static func offset(_ zone: String) -> Int? {
        guard zone.utf8.count == 5, let sign = ["+": 1, "-": -1][zone.prefix(1)],
            let hours = Int(zone.dropFirst().prefix(2)), let minutes = Int(zone.suffix(2)), minutes < 60
        else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }
}
