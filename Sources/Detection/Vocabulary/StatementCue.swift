import Provenance

/// What a word of the `statements` section of a language file stands for.
enum StatementCue: UInt8, Sendable, CaseIterable {
  // Who or what does it. Of two that match alike, the one that stands first here counts.
  case notAI, namedTool, aiTool, machine, ai, human, organization, we
  /// What is done (the value is the place in `Deed.allCases`).
  case done, doing, noun
  /// What it is done to (the value is the place in `Matter.allCases`).
  case object
  // What points at the page or the site.
  case own, this, site
  // How the parts hang together.
  case help, by, from, to, original, and
  /// What a clause begins with that says why ("because").
  case because
  /// What sets one deed against another that is denied ("not written but translated").
  case but
  case not, notYet
  /// What only looks like one of those: "not only" denies nothing, and 必ず ("surely") has no ず ("without") in it.
  case plain
  // What a button says that offers the reader a service ("summarise with AI").
  case offer
  /// What somebody is asked to do ("find out which …"), and what is done to a screen ("tap", "click").
  case request, tap
  // What takes a statement away from the page: duty, possibility, condition, future.
  case must, can, condition, future
  /// The auxiliary of what had been done before something else ("avait été").
  case had
  // Who else speaks or is spoken of.
  case said, others, you, product, about
  /// A computer file, which programs make and overwrite.
  case file
  // What goes with a disclosure.
  case caveat, noteLabel
  /// What stands beside the thing from which something was made ("based on the transcript").
  case source
  /// What automated journalism writes from ("based on data of the league").
  case data
  /// A language's name (the value is the place in the lexicon's language codes).
  case language
  case functionWord
  /// A company whose translator goes by its name ("Translated by Google").
  case company
  /// An indefinite article.
  case indefinite
  /// A word that resumes what was named before ("used it to …").
  case it
  /// What a clause begins with that says which thing is meant ("that", "welche").
  case relative
  /// What says that the clause before it is the reason ("so", "therefore", 所以).
  case therefore
  /// What a clause begins with that says what for ("um … zu", "чтобы").
  case purpose
  /// What stands for the part that somebody else did ("the rest", "every word").
  case rest
  /// What a check of facts is done to ("the facts", "names and figures").
  case facts
  /// What takes something out of a denial ("except for").
  case except
  /// What a block begins with that leads to another article ("Read also").
  case related
  /// What names one kind of thing among several ("including", "even those").
  case including
  /// What those who write say that they publish, or do not.
  case wePublish
  /// What readers are told that they will not find ("you won't find any").
  case notFound
  /// What says that a thing is those who write's own ("mine", "all my own").
  case mine
  /// What somebody calls the language that they grew up with.
  case motherTongue
  /// How often things are so ("often", "every day", "more and more").
  case often
  /// What something could not have been done without ("without", "had it not been for"), and what says so of what then
  /// would not be ("could not have", "would").
  case without, would
  /// That something was done where it had to be ("where necessary"), which makes no condition of it.
  case asNeeded
  /// A text as it was before it was corrected ("an earlier version").
  case earlier
  /// What joins two things of which one is meant, or neither ("or", "nor").
  case or
  /// What is made and is no text, so that no AI in it means none of any kind ("project", "app", "assignment").
  case work
  /// What says that readers are shown how something is done ("in this tutorial").
  case lesson
  /// A definite article.
  case the
  /// What there is of a technology besides what it makes ("model", "system", "data set").
  case technology
  /// The particle behind a clause that says which thing is meant (的).
  case attributive
  /// What AI is told to make something of ("prompt").
  case prompt
  /// What says that a thing is here, right before what it is (是, "has").
  case holds

  /// Cues of one group do not overlap: the longest counts. Those of different groups may.
  enum Group: UInt8, CaseIterable {
    case agent, deed, object, pointer, link, course, mode, call, world, frame, language, word, article, relative,
      purpose, part, teaser, lack, aside
  }

  var group: Group {
    switch self {
    case .notAI, .namedTool, .aiTool, .machine, .ai, .human, .organization, .we: .agent
    case .done, .doing, .noun: .deed
    case .object: .object
    case .own, .this, .site: .pointer
    case .help, .by, .and, .because, .but, .therefore: .link
    case .from, .to, .original: .course
    case .not, .notYet, .plain, .asNeeded, .offer, .must, .can, .condition, .future, .had: .mode
    case .request, .tap: .call
    case .said, .others, .you, .product, .about: .world
    case .file, .company: .word
    case .caveat, .noteLabel, .data, .source: .frame
    case .related: .teaser
    case .language: .language
    case .functionWord: .word
    case .indefinite, .it: .article
    case .relative: .relative
    case .without: .lack
    case .or, .work, .lesson, .the, .technology, .attributive, .holds, .prompt: .aside
    case .purpose: .purpose
    case .rest, .facts, .except, .motherTongue, .including, .wePublish, .mine, .often, .earlier, .would, .notFound:
      .part
    }
  }

  /// Whether it names AI, a tool or a machine.
  var isArtificial: Bool { self == .ai || self == .aiTool || self == .namedTool || self == .machine }
}

/// The activities that the languages have words for; `made` and `used` take theirs from what they are said of.
enum Deed: String, Sendable, CaseIterable {
  case write, translate, edit, review
  case factCheck = "fact-check"
  case summarize, transcribe, illustrate, narrate, headline, research, made, used, publish, update, correct

  /// The activity, where the deed says it by itself.
  var activity: Activity? { Activity(rawValue: rawValue) }
}

/// What a statement can be about.
enum Matter: String, Sendable, CaseIterable {
  case text, image, audio, video, summary, headline, translation

  /// What making such a thing is called.
  var making: Activity {
    switch self {
    case .text: .write
    case .image, .video: .illustrate
    case .audio: .narrate
    case .summary: .summarize
    case .headline: .headline
    case .translation: .translate
    }
  }

  var scope: Scope {
    switch self {
    case .text: .article
    case .image: .image
    case .audio: .audio
    case .video: .video
    case .summary: .summary
    case .headline: .headline
    case .translation: .translation
    }
  }
}
