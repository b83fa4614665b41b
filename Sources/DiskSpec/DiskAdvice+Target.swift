import BlkifSchema
import Diagnostics

/// On the target and the backend that serves it.
extension DiskAdvice {
    func target(_ source: DiskSource) -> Finding? {
        let (device, known) = (source.device, source.known)
        let text = device.bytes(of: known.target)
        // What is not there may be meant so: an empty drive, or a script that needs no target.
        guard !text.isEmpty, let place = source.part(of: known.target) else { return nil }
        if let unlikely = unlikelyTarget(source) { return unlikely }
        guard text.first != UInt8(ascii: "/"), device.bytes(of: known.script).isEmpty,
            device.bytes(of: known.backendName).isEmpty
        else { return nil }
        return Finding(
            "unlikely-target", "\"\(device.text(of: known.target))\" is no absolute path",
            severity: .warning, at: source.location(place.text),
            remedy: "write the whole path, or name the script that understands it")
    }

    /// A target by its place that may have been meant for something else.
    func unlikelyTarget(_ source: DiskSource) -> Finding? {
        let target = source.known.target
        guard let place = source.part(of: target), place.form == .place else { return nil }
        let near = nearest(to: source.device.bytes(of: target))
        guard near != nil || !newer.isEmpty else { return nil }
        let text = source.device.text(of: target)
        let remedy =
            near.map { "did you mean \"\($0)\"? if not, write target=\(text)" }
            ?? newer[text].map { "Xen has a parameter of this name from \($0) on" }
        guard let remedy else { return nil }
        return Finding(
            "unlikely-target", "\"\(text)\" is taken for the target", severity: .warning,
            at: source.location(place.text), remedy: remedy)
    }

    /// On what libxl refuses when it attaches the disk, and what it hands to a backend that can do nothing with it.
    func backend(_ source: DiskSource) -> Finding? {
        let (device, known) = (source.device, source.known)
        let hasTarget = !device.bytes(of: known.target).isEmpty
        do {
            _ = try BackendChoice(device, release: release).backend()
            guard !hasTarget, !device.isTrue(known.drive), device.bytes(of: known.script).isEmpty else {
                return nil
            }
            return missingTarget("libxl attaches the disk, with nothing behind it", source)
        } catch {
            guard error.kind != .target else {
                // The target stands for one that exists, unless it is empty.
                return hasTarget ? nil : missingTarget("libxl will refuse the disk", source)
            }
            let fields = [
                known.backend, known.script, known.specification, known.replication, known.format,
            ]
            return Finding(
                "unfit-backend", "libxl will refuse the disk: \(error.message)", severity: .warning,
                at: fields.compactMap(source.part).first.flatMap { source.location($0.text) })
        }
    }

    private func missingTarget(_ consequence: String, _ source: DiskSource) -> Finding {
        Finding(
            "missing-target", "the target is empty; \(consequence)", severity: .warning,
            at: source.part(of: source.known.target).flatMap { source.location($0.text) },
            remedy: "add target=…, or cdrom for an empty drive")
    }
}
