import BlkifSchema

/// What libxl fills in before it attaches a device.
///
/// Source: `libxl__device_disk_setdefault` in `tools/libs/light/libxl_disk.c`, Xen 4.2 to master. What libxl takes for
/// unset flags is in the schema.
extension DiskDevice {
    /// Fills in what nobody has set.
    ///
    /// - Returns: The backend that serves the disk.
    mutating func setDefaults(_ plan: AttachmentPlan) throws(AttachmentRefusal) -> String {
        let context = plan.context
        let known = grammar.known
        let backendDomain = context.backendDomain(of: self)
        // A disk names the domain of its backend in one field, from which libxl fills in the number in another.
        if let backendDomain {
            self[known.backendDomain] = .integer(Int64(backendDomain))
        } else {
            set(known.backendDomain, to: "<\(text(of: known.backendName))>")
        }
        for fallback in plan.fallbacks where self[fallback.field].isUnset {
            switch fallback.value {
            case .constant(let value): self[fallback.field] = .flag(value)
            case .field(let number): self[fallback.field] = .flag(isTrue(number))
            }
        }
        if self[known.specification].isUnset { choose("xen", for: known.specification) }
        if word(of: known.specification) == "virtio" {
            if context.isRunning {
                throw AttachmentRefusal(
                    kind: .hotplug, message: "a virtio disk cannot be added to a guest that runs")
            }
            choose("mmio", for: known.transport)
        }
        if isTrue(known.drive) { try setDrive(plan, isLocal: backendDomain == 0) }
        let backend = try BackendChoice(self, release: plan.release, context).backend()
        choose(backend, for: known.backend)
        return backend
    }

    /// A drive that QEMU emulates as well must be served by what QEMU can change the disc of.
    private mutating func setDrive(_ plan: AttachmentPlan, isLocal: Bool) throws(AttachmentRefusal) {
        let (release, context, known) = (plan.release, plan.context, grammar.known)
        let named = word(of: known.backend)
        if context.guest == .hvm, !release.isBefore(7) {
            let possible = release.isBefore(19) ? ["", "qdisk"] : ["", "qdisk", "phy"]
            guard possible.contains(named) else {
                throw AttachmentRefusal(
                    kind: .drive, message: "the backend \(named) cannot serve a CD-ROM drive of an HVM guest")
            }
            if named.isEmpty { choose("qdisk", for: known.backend) }
        }
        if !release.isBefore(19), named == "phy", word(of: known.format) == "empty", isLocal {
            set(known.target, to: "\(context.emptyDrive).\(context.domain)")
        }
    }
}
