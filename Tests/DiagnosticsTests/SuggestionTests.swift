import Diagnostics
import Testing

@Suite struct SuggestionTests {
    private let names = [
        "direct-io-safe", "discard", "discard-enable", "discard-secure", "feature-persistent", "ring-ref",
        "mode",
        "multi-queue-max-queues", "physical-device", "params", "ro", "rw",
    ]

    @Test func aSlipOfTheKeyboardFindsTheNameThatWasMeant() {
        let slips = [
            "direct-io-save": "direct-io-safe", "direct_io_safe": "direct-io-safe", "dicsard": "discard",
            "discrad-enable": "discard-enable", "feature-persistant": "feature-persistent",
            "ringref": "ring-ref",
            "rign-ref": "ring-ref", "modes": "mode", "Mode": "mode", "param": "params",
            "multi-queue-max-queue": "multi-queue-max-queues", "physical-devices": "physical-device",
        ]
        for (slip, meant) in slips { #expect(Suggestion.nearest(to: slip, in: names) == meant, "\(slip)") }
    }

    @Test func whatIsFarFromEverythingHasNoSuggestion() {
        for word in ["", "x", "bootable", "backend", "qqqqqqqqqq", String(repeating: "a", count: 500)] {
            #expect(Suggestion.nearest(to: word, in: names) == nil, "\(word)")
        }
        #expect(Suggestion.nearest(to: "a", in: ["b"]) == nil)
        #expect(Suggestion.nearest(to: "a", in: []) == nil)
    }

    @Test func theWordItselfIsNoSuggestion() {
        #expect(Suggestion.nearest(to: "mode", in: ["mode"]) == nil)
    }

    @Test func amongEquallyNearNamesTheFirstInTheAlphabetIsTaken() {
        #expect(Suggestion.nearest(to: "rx", in: ["rw", "ro"]) == "ro")
        #expect(Suggestion.nearest(to: "rx", in: ["ro", "rw"]) == "ro")
    }

    @Test func thePhraseQuotesTheName() {
        #expect(Suggestion.phrase(for: "modes", in: names) == "did you mean \"mode\"?")
        #expect(Suggestion.phrase(for: "zzzzzz", in: names) == nil)
    }
}
