import ArgumentParser
import Auditing
import Compliance
import Detection
import Foundation
import Intake
import Provenance
import Settings

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a rule; with --claims, what was made of each sentence of an article.",
    discussion: """
      colophon explain unreviewed-translation
      colophon explain our-rule --policy ours.yaml
      colophon explain --claims article.html
      """
  )

  @Argument(
    help: ArgumentHelp("A rule's id; with --claims, files, folders, addresses or -.", valueName: "what"),
    completion: .rules
  )
  var subjects: [String]

  @Flag(help: "Explains the claims of articles: what each sentence was found to say, and the near misses.")
  var claims = false

  @Flag(help: "With --claims: one sentence a line as JSON.")
  var json = false

  @OptionGroup var configured: ConfigurationOptions
  @OptionGroup var held: PolicyOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let configuration = try configured.configuration()
    var command = self
    command.shared.fill(from: configuration.options(for: .audit))
    try command.explain(configuration)
  }

  /// The policies that say how severe a rule is, and that may have rules of their own; none where none are named.
  private func policies(_ configuration: Configuration) throws -> [Policy] {
    guard !held.references.isEmpty || !configuration.policyReferences.isEmpty else { return [] }
    return try held.assignment(configuration, for: .audit).policies
  }

  private func explain(_ configuration: Configuration) throws {
    let output = Output()
    guard claims else {
      let policies = try policies(configuration)
      for rule in subjects {
        let policy =
          policies.first { $0.rules.contains { $0.id == rule } } ?? (held.references.isEmpty ? nil : policies.first)
        let text = try settled { () throws(SettingsError) in
          try explanation(of: rule, in: policy)
        }
        try output.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
      }
      return
    }
    let auditor = try shared.auditor(policies: [], clock: .forReports)
    var isBroken = false
    for subject in subjects {
      var source: any Source
      do throws(Incident) {
        source = try Sources.open(
          subject,
          options: SourceOptions(version: Auditing.version, limits: shared.limits)
        )
      } catch {
        complain("\(oneLine(error.uri)): \(error.message)")
        isBroken = true
        continue
      }
      while let next = source.next() {
        let outcome = next.flatMap { document in
          Result { () throws(Incident) in (document.uri, try auditor.explanations(of: document)) }
        }
        switch outcome {
        case .success(let (uri, sentences)): try output.write(Array(text(sentences, of: uri).utf8))
        case .failure(let incident):
          complain("\(oneLine(incident.uri)): \(incident.message)")
          isBroken = true
        }
      }
    }
    if isBroken { throw Exit.incident }
  }

  private func text(_ sentences: [SentenceExplanation], of uri: String) throws -> String {
    var text = json ? "" : "\(uri)\n"
    if sentences.isEmpty, !json { text += "  No sentence speaks of AI, and none signs the article off.\n" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for sentence in sentences {
      if json {
        text += String(decoding: try encoder.encode(Line(uri: uri, sentence: sentence)), as: UTF8.self) + "\n"
        continue
      }
      text += "\n  “\(sentence.sentence)” [\(sentence.language)]\n"
      if sentence.readings.isEmpty { text += "    says nothing of who or what made something\n" }
      for reading in sentence.readings {
        let percent = Int((reading.likelihood * 100).rounded())
        let what = "\(reading.activity.rawValue) by \(reading.agent.kind.rawValue)\(reading.used ? "" : ", denied")"
        text += "    \(reading.isClaim ? "claim" : "no claim"), \(percent) %: \(what)"
        if let tool = reading.agent.tool { text += ", tool “\(tool)”" }
        text += "\n" + reading.because.map { "      \($0)\n" }.joined()
      }
    }
    return text
  }

  private struct Line: Encodable {
    var uri: String
    var sentence: SentenceExplanation
  }
}
