import BlkifSchema
import Diagnostics

/// On the target and the backend that serves it.
extension DiskAdvice {
    func target(
        _ device: DiskDevice, _ assignments: [DiskAssignment], _ source: DiskSource
    ) -> [Finding] {
        let known = device.grammar.known
        guard let place = place(of: known.target, assignments) else { return [] }
        let text = device.bytes(of: known.target)
        // What is not there may be meant so: an empty drive, or a script that needs no target.
        guard !text.isEmpty else { return [] }
        let unlikely = unlikelyTarget(device, assignments, source)
        if !unlikely.isEmpty { return unlikely }
        guard text.first != UInt8(ascii: "/"), device.bytes(of: known.script).isEmpty,
            device.bytes(of: known.backendName).isEmpty
        else { return [] }
        return [
            Finding(
                "unlikely-target", "\"\(device.text(of: known.target))\" is no absolute path",
                severity: .warning,
                at: source.location(place.text),
                remedy: "write the whole path, or name the script that understands it")
        ]
    }

    /// A target by its place that may have been meant for something else.
    func unlikelyTarget(
        _ device: DiskDevice, _ assignments: [DiskAssignment], _ source: DiskSource
    ) -> [Finding] {
        let target = device.grammar.known.target
        guard let place = place(of: target, assignments), place.form == .place else { return [] }
        func finding(_ remedy: (String) -> String) -> [Finding] {
            let text = device.text(of: target)
            return [
                Finding(
                    "unlikely-target", "\"\(text)\" is taken for the target", severity: .warning,
                    at: source.location(place.text), remedy: remedy(text))
            ]
        }
        if let near = vocabulary.nearest(to: device.bytes(of: target)) {
            return finding { "did you mean \"\(near)\"? if not, write target=\($0)" }
        }
        if !newer.isEmpty, let release = newer[device.text(of: target)] {
            return finding { _ in "Xen has a parameter of this name from \(release) on" }
        }
        return []
    }

    /// On what libxl refuses when it attaches the disk, and what it hands to a backend that can do nothing with it.
    func backend(
        _ device: DiskDevice, _ assignments: [DiskAssignment], _ source: DiskSource
    ) -> [Finding] {
        let known = device.grammar.known
        let hasTarget = !device.bytes(of: known.target).isEmpty
        do {
            _ = try BackendChoice(device, release: release).backend()
            guard !hasTarget, !device.isTrue(known.drive), device.bytes(of: known.script).isEmpty else {
                return []
            }
            return [missingTarget("libxl attaches the disk, with nothing behind it", assignments, source)]
        } catch {
            guard error.kind != .target else {
                // The target stands for one that exists, unless it is empty.
                return hasTarget ? [] : [missingTarget("libxl will refuse the disk", assignments, source)]
            }
            let fields = [
                known.backend, known.script, known.specification, known.replication, known.format,
            ]
            let place = fields.compactMap { self.place(of: $0, assignments) }.first
            return [
                Finding(
                    "unfit-backend", "libxl will refuse the disk: \(error.message)", severity: .warning,
                    at: place.flatMap { source.location($0.text) })
            ]
        }
    }

    private func missingTarget(
        _ consequence: String, _ assignments: [DiskAssignment], _ source: DiskSource
    ) -> Finding {
        Finding(
            "missing-target", "the target is empty; \(consequence)", severity: .warning,
            at: place(of: source.grammar.known.target, assignments).flatMap { source.location($0.text) },
            remedy: "add target=…, or cdrom for an empty drive")
    }
}
