#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// How the time that something takes grows with the size of what it is given.
package enum GrowthOfTime {
    /// The time for four times a size, in times for the size: 4 where the time is linear, 16 where it is quadratic.
    ///
    /// The processor's time of this thread counts, which other programs hardly change, and the least of some measurements
    /// when the first is not linear.
    package static func factor(_ size: Int, _ work: (Int) -> Void) -> Double {
        var least = Double.infinity
        for _ in 0..<3 where least > 6 {
            let single = time { work(size) }
            least = min(least, time { work(4 * size) } / max(single, 0.000_1))
        }
        return least
    }

    private static func time(_ work: () -> Void) -> Double {
        let start = now
        work()
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
