import BlkifSchema

/// A part of a schema with some of its fields set.
func make<Value: Described>(_ type: Value.Type = Value.self, _ set: (inout Value) -> Void) -> Value {
    var value = Value.blank
    set(&value)
    return value
}

/// A release by its name; 0.0 for what is none.
func release(_ name: String) -> Release { Release(name) ?? Release(0, 0) }
