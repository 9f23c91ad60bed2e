import Foundation
import Synchronization
import Testing

@testable import Auditing

@Suite(.timeLimit(.minutes(15))) struct PipelineTests {
  private struct Stop: Error {}

  /// What a run has read, and the most that stood between the reader and the recorder.
  private final class Count: Sendable {
    let read = Atomic(0)
    let recorded = Atomic(0)
    let furthest = Atomic(0)
    let isStopped = Atomic(false)

    func next(of total: Int) -> Int? {
      guard !isStopped.load(ordering: .relaxed) else { return nil }
      let number = read.load(ordering: .relaxed)
      guard number < total else { return nil }
      read.store(number + 1, ordering: .relaxed)
      furthest.max(number + 1 - recorded.load(ordering: .relaxed), ordering: .relaxed)
      return number
    }
  }

  @Test(arguments: [1, 2, 5]) func answersComeInTheOrderOfTheItemsWhateverTheyTake(workers: Int) throws {
    let count = Count()
    var answers: [Int] = []
    try Pipeline(workers: workers).run(
      read: {
        count.next(of: 400).map { $0 % 7 == 3 ? .answer($0) : .work($0, weight: 1) }
      },
      work: { (number: Int) in
        if number % 50 == 0 { usleep(3000) }
        return number
      },
      record: { answers += $0 }
    )
    #expect(answers == Array(0..<400))
  }

  @Test func whatIsReadAheadIsBoundedByItsWeight() throws {
    let count = Count()
    var pipeline = Pipeline(workers: 2)
    pipeline.mostBytes = 1000
    try pipeline.run(
      read: { count.next(of: 100).map { .work($0, weight: 400) } },
      work: { (number: Int) in number },
      record: { answers in
        usleep(500)
        count.recorded.add(answers.count, ordering: .relaxed)
      }
    )
    // Three fill the bound; as many again may be with the recorder.
    #expect(count.recorded.load(ordering: .relaxed) == 100)
    #expect(count.furthest.load(ordering: .relaxed) <= 7)
  }

  @Test func anItemThatIsHeavierThanTheBoundGoesThroughAlone() throws {
    let count = Count()
    var pipeline = Pipeline(workers: 2)
    pipeline.mostBytes = 10
    var answers: [Int] = []
    try pipeline.run(
      read: { count.next(of: 20).map { .work($0, weight: 1000) } },
      work: { (number: Int) in number },
      record: { answers += $0 }
    )
    #expect(answers == Array(0..<20))
  }

  @Test(arguments: [1, 3]) func whatTheRecorderThrowsEndsTheRunAndTheReader(workers: Int) throws {
    let count = Count()
    var answers: [Int] = []
    #expect(throws: Stop.self) {
      try Pipeline(workers: workers).run(
        read: { count.next(of: 1_000_000).map { .work($0, weight: 1) } },
        stop: { count.isStopped.store(true, ordering: .relaxed) },
        work: { (number: Int) in number },
        record: { ready in
          answers += ready
          if answers.count >= 10 { throw Stop() }
        }
      )
    }
    #expect(count.read.load(ordering: .relaxed) < 1000)
    #expect(answers == Array(0..<answers.count))
  }

  @Test(arguments: [1, 3]) func anInterruptionFinishesWhatWasRead(workers: Int) throws {
    let count = Count()
    var answers: [Int] = []
    try Pipeline(workers: workers).run(
      read: { count.next(of: 1_000_000).map { .work($0, weight: 1) } },
      stop: { count.isStopped.store(true, ordering: .relaxed) },
      isInterrupted: { answers.count >= 5 },
      work: { (number: Int) in number },
      record: { answers += $0 }
    )
    let read = count.read.load(ordering: .relaxed)
    #expect(answers == Array(0..<read))
    #expect((5..<1000).contains(read))
  }

  @Test func aReaderThatWaitsIsStoppedFromOutside() throws {
    let isStopped = DispatchSemaphore(value: 0)
    var answers = 0
    try Pipeline(workers: 2).run(
      read: { () -> Pipeline.Step<Int, Int>? in
        isStopped.wait()
        return nil
      },
      stop: { isStopped.signal() },
      isInterrupted: { true },
      work: { $0 },
      record: { answers += $0.count }
    )
    #expect(answers == 0)
  }
}
