import BlkifSchema
import TestSupport
import Testing
import XenstoreDump

/// The stores of a running Xen: what is healthy has no finding, and what was staged is named first.
@Suite struct RecordingTests {
    @Test(arguments: try SystemRecording.all())
    func theFirstFindingIsWhatWasStaged(_ recording: SystemRecording) throws {
        for step in recording.steps {
            let reading = try Reading(step.store, asOf: Release(4, 17))
            let name = Comment(rawValue: step.name)
            #expect(reading.store.skipped.isEmpty, name)
            #expect(reading.storeFindings == [], name)
            #expect(Set(reading.ids.compactMap(\.first)) == step.causes, name)
        }
    }
}
