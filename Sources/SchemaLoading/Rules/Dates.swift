import BlkifSchema
import Diagnostics
import LocatedYAML

/// Every date is a day of the calendar.
enum Dates: Rule {
    static let ids: [FindingID] = ["bad-date"]

    static func check(_ context: RuleContext) {
        func check(_ date: String?, _ origin: Origin, _ path: PathStep...) {
            guard let date, !isDay(date), context.isSound(origin) else { return }
            context.report(
                "bad-date", "\"\(date)\" is not a date", at: context.raw.place(origin, path),
                remedy: "expected \"YYYY-MM-DD\"")
        }
        for info in context.content.releases { check(info.date, info.origin, "date") }
        for advisory in context.content.advisories { check(advisory.date, advisory.origin, "date") }
        for implementation in context.content.implementations {
            for (index, revision) in implementation.revisions.enumerated() {
                check(revision.date, implementation.origin, "revisions", .index(index), "date")
            }
        }
    }

    private static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }
}
