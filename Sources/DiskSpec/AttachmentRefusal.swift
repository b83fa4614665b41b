/// Why libxl attaches no disk.
package struct AttachmentRefusal: Error, Sendable {
    /// What stands in the way.
    package enum Kind: String, Sendable {
        /// No backend can serve the disk, or not the one that it asks for.
        case backend
        /// The drives of this kind of guest cannot have the backend.
        case drive
        /// It is said to be empty and cannot be.
        case empty
        /// Such a disk cannot be added to a running guest.
        case hotplug
        /// There is nothing at the target that a disk could be made of.
        case target
        /// The virtual device is none.
        case vdev
    }

    package let kind: Kind
    /// The reason, in words.
    package let message: String
}
