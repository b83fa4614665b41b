import BlkifSchema
import Diagnostics
import Explanation
import SystemPackage
import TestSupport
import Testing

/// All that is said of messages, for each kind of value in them.
@Suite struct MessageAnswerTests {
    /// The whole answers, of one text of each form and each kind of value.
    @Test func everyAnswerIsAsRecorded() throws {
        let schema = try RealSchema.schema()
        let devices = [
            "/local/domain/0/backend/vbd/7/51712", "device/vbd/832", "backend/qdisk/3/51728", "vbd-3-51712",
            "vbd-268439808", "vbd",
        ]
        let states = ["1", "4", "XenbusStateClosing", "InitWait", "9"]
        let values: [(form: String, values: [String])] = [
            (
                "xenbus_probe_frontend: Timeout connecting to device: %",
                devices + ["/local/domain/3/device/vbd/51760"]
            ),
            ("Timeout connecting to device: device/vbd/51712 (local state %, remote state 2)", states),
            ("vbd vbd-3-51712: % requested ring page order 3 exceed max:4", ["22", "-2", "200", "0"]),
            (
                "vbd vbd-3-51712: 22 requested ring page order % exceed max:4",
                ["0", "1", "8", "9", "16", "-1"]
            ),
            (
                "22 Front-end specified ring-pages of % exceeds backend limit of 16.",
                ["1", "2", "3", "257", "0"]
            ),
            ("blkfront: vdevice 0x% is above the extended range; ignoring", ["100ca01", "zz"]),
            ("Unable to detach vbd with id %", ["51728", "xvdb", "hda1", "nothing"]),
            ("VBD Resize: new size %", ["1", "2", "3", "2097152", "2097153", "9223372036854775807"]),
            ("xvda: response has wrong operation (% instead of 0)", ["0", "6", "99"]),
        ]
        let answers = values.flatMap { form, values in
            values.map { value in
                let text = form.replacing("%", with: value)
                guard let found = LogReading.occurrence(in: text, schema) else {
                    return "== \(text)\nno message\n"
                }
                return "== \(text)\n" + found.logText(width: 80) + found.json.text(indented: false) + "\n"
            }
        }
        let file = PackageRoot.path.appending("Tests/ExplanationTests/Answers/messages.txt")
        try Golden.expect(answers.joined(separator: "\n"), matches: file)
    }
}
