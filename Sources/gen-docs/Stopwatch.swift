/// How long a run takes.
struct Stopwatch {
    private let start = ContinuousClock.now

    /// The time since it was made, in milliseconds with one digit after the point.
    var milliseconds: Double {
        ((ContinuousClock.now - start) / .milliseconds(1) * 10).rounded() / 10
    }
}
