import BlkifSchema

/// Reads a bundle from bytes that a test has made.
func read(_ bytes: [UInt8]) throws(BundleError) -> BlkifSchema {
    // A closure cannot say which errors it throws to `withUnsafeBufferPointer`.
    let result: Result<BlkifSchema, BundleError> = bytes.withUnsafeBufferPointer { buffer in
        Result { () throws(BundleError) in try BundleFormat.schema(from: buffer) }
    }
    return try result.get()
}

func read(_ text: String) throws(BundleError) -> BlkifSchema {
    try read(Array(text.utf8))
}
