package import BlkifSchema

/// The word `readwrite` of `libxl_device_disk`, in whose spare values a backport carries flags.
///
/// 0 is a read-only disk, which carries none; 1 is a writable one with none. Several flags lie side by side: each
/// has the bits that its own mask clears. Source: the backport of Xen commit 6ec48cf41b to 4.4.
package struct OverlayWord: Sendable, Hashable {
    /// The bits.
    package private(set) var rawValue: UInt32

    package init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// Whether the guest may write.
    package var isWritable: Bool { rawValue != 0 }

    /// Whether a flag is set.
    package func has(_ overlay: Overlay) -> Bool {
        rawValue & ~overlay.mask == overlay.magic
    }

    /// Sets a flag, which a read-only disk cannot have.
    ///
    /// - Returns: Whether it is set now.
    @discardableResult
    package mutating func set(_ overlay: Overlay) -> Bool {
        guard isWritable else { return false }
        rawValue = (rawValue & overlay.mask) | overlay.magic
        return true
    }

    /// Takes a flag away. What is left of a writable disk stays writable.
    package mutating func clear(_ overlay: Overlay) {
        guard has(overlay) else { return }
        rawValue &= overlay.mask
        if rawValue == 0 { rawValue = 1 }
    }
}
