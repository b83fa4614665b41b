import BlkifSchema

extension DiskAttachment {
    /// What decides beside the specification.
    package struct Surroundings: Sendable {
        /// The kinds of guests.
        package enum Guest: String, Sendable, CaseIterable {
            case pv
            case pvh
            case hvm
        }

        /// What libxl can find at a target.
        package enum Target: String, Sendable, CaseIterable {
            case blockDevice = "block-device"
            case file
            /// Something that no disk can be made of, such as a folder.
            case other
            case missing
        }

        /// The domain that gets the disk.
        package var domain = 1
        /// The number of the domain that the specification names, or of the one that serves a disk which names
        /// none; nil when nothing is known, and domain 0 serves the disk unless it names another.
        package var backendDomain: Int?
        /// The kind of the guest.
        package var guest = Guest.pvh
        /// Whether the guest runs already, as for `xl block-attach`.
        package var isRunning = false
        /// What is at the target; nil when it is to be guessed from the path.
        package var target: Target?
        /// Whether the kernel has blktap2, which Xen 4.2 to 4.12 use; nil when it has for a disk that asks for it.
        package var blktap: Bool?
        /// The folder of block scripts.
        package var scripts = "/etc/xen/scripts"
        /// The folder of Xen's run-time files.
        package var runFolder = "/var/run/xen"
        /// The native protocol of the guest, as the node `protocol` has it.
        package var nativeProtocol = "x86_64-abi"

        package init() {}

        /// What is at a path. Without a look at it, what is below /dev is a block device, and all else a file.
        func target(at path: String) -> Target {
            if path.isEmpty { return .missing }
            return target ?? (path.hasPrefix("/dev/") ? .blockDevice : .file)
        }

        /// The number of the domain that serves a disk; nil when only its name is known.
        ///
        /// Source: `libxl__resolve_domid`, Xen 4.3 to master: a name of digits only is a number, and so is none.
        func backendDomain(of device: DiskDevice) -> Int? {
            guard case .text(let name) = device[field: "backend_domname"] else { return backendDomain ?? 0 }
            if name.utf8.allSatisfy(\.isDigit) {
                return name.isEmpty ? 0 : Int(UInt32(truncatingIfNeeded: UInt(name) ?? .max))
            }
            return name == "Domain-0" ? 0 : backendDomain
        }
    }

    /// Why nothing is written.
    package struct Refusal: Error, Sendable {
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
}

extension Release? {
    /// Whether this is a release before 4.`minor`; no release is the newest.
    func isBefore(_ minor: Int) -> Bool { map { $0 < Release(4, minor) } ?? false }
}
