#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// How the time that something takes grows with the size of what it is given.
package enum GrowthOfTime {
    /// The time for four times a size, in times for the size: 4 where the time is linear, 16 where it is quadratic.
    ///
    /// The processor's time of this thread counts, which other programs hardly change, and the least of some runs.
    package static func factor(_ size: Int, _ work: (Int) -> Void) -> Double {
        let single = time { work(size) }
        return time { work(4 * size) } / max(single, 0.000_1)
    }

    private static func time(_ work: () -> Void) -> Double {
        (0..<2).map { _ in
            let start = now
            work()
            return now - start
        }.min() ?? 0
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
