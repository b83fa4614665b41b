import BlkifSchema
import TestSupport
import Testing

/// The pictures can be read, and say what the schema says.
@Suite struct PictureTests {
    private static let folder = "docs/reference/pictures/"

    private func pictures(_ view: RenderedView) throws -> [(path: String, drawing: Drawing)] {
        try view.outputs.filter { $0.key.hasPrefix(PictureTests.folder) }
            .map { ($0.key, try Drawing($0.value)) }
    }

    @Test(arguments: Views.names) func noBoxCoversAnotherAndNoTextLeavesItsBox(_ name: String) throws {
        let pictures = try pictures(try Views.view(name))
        #expect(pictures.count == 7)
        for (path, drawing) in pictures {
            #expect(!drawing.boxes.isEmpty && !drawing.texts.isEmpty, "\(path)")
            for (index, box) in drawing.boxes.enumerated() {
                #expect(drawing.size.contains(box), "\(path): \(box)")
                for other in drawing.boxes[..<index] {
                    #expect(!box.overlaps(other), "\(path): \(box) and \(other)")
                }
            }
            for text in drawing.texts {
                #expect(drawing.size.contains(text.area), "\(path): \(text.words)")
                let holder = drawing.boxes.first { $0.overlaps(text.area) }
                #expect(holder?.contains(text.area) ?? true, "\(path): \(text.words)")
            }
        }
    }

    @Test func thePictureOfTheTreeHasEveryNodeOfTheProtocol() throws {
        let view = try Views.view("current")
        let drawing = try Drawing(try view.text(PictureTests.folder + "tree.svg"))
        func count(_ name: String) -> Int { drawing.texts.count { $0.words == name } }
        // Once in each of the three directories; in the top directory and two queues; in one directory.
        for name in ["state", "feature-persistent"] { #expect(count(name) == 3, "\(name)") }
        for name in ["ring-ref", "event-channel"] { #expect(count(name) == 3, "\(name)") }
        for name in ["multi-queue-num-queues", "queue-0", "queue-1", "sectors", "frontend", "params"] {
            #expect(count(name) == 1, "\(name)")
        }
        for name in ["ring-ref%u", "max-ring-pages", "kthread-pid", "eject"] { #expect(count(name) == 0) }
    }

    @Test func thePicturesOfBytesHaveEveryFieldAtItsOffset() throws {
        let view = try Views.view("current")
        let words = try Drawing(try view.text(PictureTests.folder + "bytes.svg")).description
        for structure in view.schema.structures {
            for abi in view.schema.abis where abi.lifetime.removed == nil {
                guard let layout = view.schema.layouts.layout(of: structure, in: abi) else { continue }
                let part = words.split(separator: "struct ").first {
                    $0.hasPrefix(structure.name + " in ") && $0.contains(abi.name)
                }
                #expect(part?.contains("\(layout.size) bytes: ") == true, "\(structure.name) \(abi.name)")
                for place in layout.places {
                    #expect(part?.contains("\(place.offset) \(place.field)") == true, "\(place.field)")
                }
            }
        }
    }
}
