import BlkifSchema
import Diagnostics

/// On the target and the backend that serves it.
extension DiskAdvice {
    func target(
        _ device: DiskDevice, _ assignments: [DiskAssignment], _ source: DiskSource
    ) -> [Finding] {
        guard let place = place(of: "pdev_path", assignments, source) else { return [] }
        let text = device.text(of: "pdev_path")
        // What is not there may be meant so: an empty drive, or a script that needs no target.
        guard !text.isEmpty else { return [] }
        let unlikely = unlikelyTarget(device, assignments, source)
        if !unlikely.isEmpty { return unlikely }
        guard text.utf8.first != UInt8(ascii: "/"), device.text(of: "script").isEmpty,
            device.text(of: "backend_domname").isEmpty
        else { return [] }
        return [
            Finding(
                "unlikely-target", "\"\(text)\" is no absolute path", severity: .warning,
                at: source.location(place.text),
                remedy: "write the whole path, or name the script that understands it")
        ]
    }

    /// A target by its place that may have been meant for something else.
    func unlikelyTarget(
        _ device: DiskDevice, _ assignments: [DiskAssignment], _ source: DiskSource
    ) -> [Finding] {
        guard let place = place(of: "pdev_path", assignments, source) else { return [] }
        let text = device.text(of: "pdev_path")
        let location = source.location(place.text)
        if place.form == .place, let near = Suggestion.nearest(to: text, in: words) {
            return [
                Finding(
                    "unlikely-target", "\"\(text)\" is taken for the target", severity: .warning,
                    at: location,
                    remedy: "did you mean \"\(near)\"? if not, write target=\(text)")
            ]
        }
        if place.form == .place, let release = newer[text] {
            return [
                Finding(
                    "unlikely-target", "\"\(text)\" is taken for the target", severity: .warning,
                    at: location,
                    remedy: "Xen has a parameter of this name from \(release) on")
            ]
        }
        return []
    }

    /// On what libxl refuses when it attaches the disk, and what it hands to a backend that can do nothing with it.
    func backend(
        _ device: DiskDevice, _ assignments: [DiskAssignment], _ source: DiskSource
    ) -> [Finding] {
        let hasTarget = !device.text(of: "pdev_path").isEmpty
        do {
            _ = try BackendChoice(device, release: release).backend()
            guard !hasTarget, !device.isTrue("is_cdrom"), device.text(of: "script").isEmpty else { return [] }
            return [missingTarget("libxl attaches the disk, with nothing behind it", assignments, source)]
        } catch {
            guard error.kind != .target else {
                // The target stands for one that exists, unless it is empty.
                return hasTarget ? [] : [missingTarget("libxl will refuse the disk", assignments, source)]
            }
            let fields = ["backend", "script", "specification", "colo_enable", "format"]
            let place = fields.compactMap { self.place(of: $0, assignments, source) }.first
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
            at: place(of: "pdev_path", assignments, source).flatMap { source.location($0.text) },
            remedy: "add target=…, or cdrom for an empty drive")
    }
}
