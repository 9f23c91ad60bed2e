import Provenance

extension Words {
  /// A claim in one phrase: "translated from Korean into English by a bilingual reporter with generative AI tools".
  func phrase(_ claim: Claim) -> String {
    let agent = agent(claim.agent)
    let tool = tool(claim.agent)
    var values = ["activity": self["activity.\(claim.activity.rawValue)"]]
    if let agent { values["by"] = fill("phrase.by", ["agent": agent]) }
    if let tool { values["with"] = fill("phrase.with", ["tool": tool]) }
    if let from = claim.from {
      let key = claim.activity == .write ? "phrase.written-in" : "phrase.from"
      values["from"] = fill(key, ["language": name(ofLanguage: from)])
    }
    if let to = claim.to { values["to"] = fill("phrase.to", ["language": name(ofLanguage: to)]) }
    if claim.scope != .article, claim.scope != .translation || claim.activity != .translate {
      values["scope"] = fill("phrase.scope", ["scope": self["scope.\(claim.scope.rawValue)"]])
    }
    let phrase = fill("phrase.whole", values)
    return claim.used ? phrase : fill("phrase.denied", ["phrase": phrase])
  }

  /// Who did it, as printed where the page says; nil where it does not.
  func agent(_ agent: Agent) -> String? { printed(agent) ?? find("agent.\(agent.kind.rawValue)") }

  /// Who did it, in the page's own words.
  func printed(_ agent: Agent) -> String? {
    if let name = agent.name, let role = agent.role { return "\(name) (\(role))" }
    return agent.name ?? agent.role ?? (agent.kind == .ai ? agent.tool : nil)
  }

  /// What with; nil where nothing is named beyond the agent.
  func tool(_ agent: Agent) -> String? {
    switch agent.kind {
    case .humanWithAI: agent.tool ?? self["agent.ai"]
    case .ai: agent.name == nil && agent.role == nil ? nil : agent.tool
    default: agent.tool
    }
  }

  /// The chain's steps, each a phrase: "written in Korean → translated … → edited by a person".
  func steps(of account: Account) -> [String] {
    account.chain.steps.map { step in
      let claims = step.claims.filter { account.claims.indices.contains($0) }
      guard let best = tellingMost(claims, of: account.claims) else { return self["activity.\(step.step.rawValue)"] }
      return phrase(account.claims[best])
    }
  }

  /// Of the claims at these indices, the one that stands for a step of the chain.
  func tellingMost(_ indices: [Int], of claims: [Claim]) -> Int? {
    indices.reversed().max { said(claims[$0]) < said(claims[$1]) }
  }

  /// How much a finding matters, or that it is waived, or that a baseline knows it.
  func label(_ finding: Finding) -> String {
    if finding.status == .waived { return self["status.waived"] }
    return self[finding.isOpen ? "severity.\(finding.severity.rawValue)" : "status.known"]
  }

  /// "2 errors, 1 note", of what fails; what is waived or known to a baseline with it.
  func tally(_ findings: [Finding]) -> String {
    let failing = findings.filter(\.isOpen)
    let counts = [
      ("errors", failing.count { $0.severity == .error }), ("warnings", failing.count { $0.severity == .warning }),
      ("notes", failing.count { $0.severity == .note }), ("waived", findings.count { $0.status == .waived }),
      ("baselined", findings.count { $0.status == .fail && !$0.isOpen }),
    ]
    return counts.filter { $0.1 > 0 }.map { count($0.0, $0.1) }.joined(separator: ", ")
  }

  /// How much a claim tells; the chain shows the one that tells most.
  private func said(_ claim: Claim) -> Int {
    let parts = [claim.agent.name, claim.agent.role, claim.agent.tool, claim.from, claim.to]
    return parts.count { $0 != nil } * 2 + (claim.agent.kind == .unspecified ? 0 : 1)
  }
}
