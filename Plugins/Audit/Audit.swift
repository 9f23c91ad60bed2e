import Foundation
import PackagePlugin

/// `swift package colophon-audit content/`: audits the articles of a package (a site built in Swift, a documentation
/// folder) with the same arguments as `colophon audit`, and fails as it does.
///
/// Without arguments, the package's folder is audited. To let it write reports, add
/// `--allow-writing-to-package-directory` before the command's name where there is a sandbox (macOS).
@main struct Audit: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let colophon = Process()
    colophon.executableURL = try context.tool(named: "colophon").url
    colophon.arguments = ["audit"] + (arguments.isEmpty ? ["."] : arguments)
    colophon.currentDirectoryURL = context.package.directoryURL
    try colophon.run()
    colophon.waitUntilExit()
    guard colophon.terminationReason == .exit else { throw Failure.signal(colophon.terminationStatus) }
    guard colophon.terminationStatus == 0 else { throw Failure.status(colophon.terminationStatus) }
  }
}

/// What SwiftPM, which makes every failure exit code 1, cannot say otherwise.
private enum Failure: Error, CustomStringConvertible {
  case status(Int32)
  case signal(Int32)

  var description: String {
    switch self {
    case .status(1): "an article breaks the policy (exit code 1)"
    case .status(64): "wrong usage (exit code 64)"
    case .status(let code): "something could not be audited (exit code \(code))"
    case .signal(let signal): "colophon was ended by signal \(signal)"
    }
  }
}
