// What the website's page calls. Nothing else runs in the module, so that its one state needs no lock.
#if arch(wasm32)
    import BlkifSchema

    nonisolated(unsafe) private var playground: Playground?
    nonisolated(unsafe) private var answer: [UInt8] = []

    /// Takes a schema, as the bundle that the site has. Whether it could be read.
    @_cdecl("blkif_open")
    public func open(_ bytes: UnsafePointer<UInt8>, _ count: Int32) -> Int32 {
        let bundle = UnsafeBufferPointer(start: bytes, count: Int(count))
        guard let schema = try? BundleFormat.schema(from: bundle) else { return 0 }
        playground = Playground(schema)
        return 1
    }

    /// Answers a question. The count of the bytes of the answer, which stay until the next one.
    @_cdecl("blkif_ask")
    public func ask(_ bytes: UnsafePointer<UInt8>, _ count: Int32) -> Int32 {
        answer = playground?.answer(Array(UnsafeBufferPointer(start: bytes, count: Int(count)))) ?? []
        return Int32(answer.count)
    }

    /// Where the answer is.
    @_cdecl("blkif_answer")
    public func place() -> UnsafePointer<UInt8>? {
        answer.withUnsafeBufferPointer { $0.baseAddress }
    }
#endif
