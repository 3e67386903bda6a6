import Testing
import parallax

/// How often the reader counts what a library has.
@Suite struct CountingPaceTests {
  private let now = ContinuousClock.now

  @Test func `the first count waits for acts that come together`() {
    #expect(CountingPace().pause(at: now) == .milliseconds(150))
  }

  @Test func `a count takes at most a tenth of the time`() {
    var pace = CountingPace()
    pace.note(.milliseconds(100), until: now)
    #expect(pace.pause(at: now) == .milliseconds(900))
    #expect(pace.pause(at: now + .milliseconds(500)) == .milliseconds(400))
    #expect(pace.pause(at: now + .seconds(60)) == .milliseconds(150))
  }

  @Test func `numbers are never older than two seconds and the time of a count`() {
    var pace = CountingPace()
    pace.note(.seconds(30), until: now)
    #expect(pace.pause(at: now) == .seconds(2))
  }
}
